package org.duibiao.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The step of the build that merges the services' stored OpenAPI documents. A document that is
 * missing or that contradicts another fails the build.
 */
public final class MergeCommand {

  private static final List<String> SERVICES =
      List.of("catalog-service", "ledger-service", "rectification-service", "notification-service");
  private static final ObjectMapper JSON = new ObjectMapper();

  private MergeCommand() {}

  /**
   * Merges and writes.
   *
   * @param arguments where the documents are, with <code>{service}</code> in place of the service's
   *     name, and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, ObjectNode> documents = new LinkedHashMap<>();
    for (String service : SERVICES) {
      documents.put(service, read(service, Path.of(arguments[0].replace("{service}", service))));
    }
    ObjectNode merged = OpenApiMerger.merge(frame(), documents);
    Path output = Path.of(arguments[1]);
    Files.createDirectories(output.getParent());
    JSON.writerWithDefaultPrettyPrinter().writeValue(output.toFile(), merged);
  }

  static ObjectNode frame() throws IOException {
    try (InputStream in = MergeCommand.class.getResourceAsStream("/openapi/frame.json")) {
      return (ObjectNode) JSON.readTree(in);
    }
  }

  private static ObjectNode read(String service, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "%s has no OpenAPI document at %s: build %s first".formatted(service, file, service));
    }
    try {
      return (ObjectNode) JSON.readTree(file.toFile());
    } catch (JsonProcessingException | ClassCastException e) {
      throw new IllegalStateException(service + " has no readable OpenAPI document at " + file, e);
    }
  }
}
