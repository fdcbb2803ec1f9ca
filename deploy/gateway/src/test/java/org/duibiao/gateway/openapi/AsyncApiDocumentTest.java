package org.duibiao.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The events document says of every event what the schema beside its producer says. */
class AsyncApiDocumentTest {
  private static final Path ROOT = Path.of(System.getProperty("duibiao.root"));
  private static final String SUFFIX = ".schema.json";

  @Test
  void describesEveryEventAsItsProducerDoes() throws IOException {
    JsonNode messages =
        new ObjectMapper(new YAMLFactory())
            .readTree(ROOT.resolve("docs/asyncapi.yaml").toFile())
            .at("/components/messages");
    Map<String, JsonNode> described = new TreeMap<>();
    messages.forEach(
        message -> described.put(message.get("name").asText(), message.get("payload")));

    assertThat(described).isEqualTo(schemas());
  }

  private static Map<String, JsonNode> schemas() throws IOException {
    Map<String, JsonNode> schemas = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (var services = Files.newDirectoryStream(ROOT, "*-service")) {
      for (Path service : services) {
        Path folder = service.resolve("src/main/resources/events");
        if (!Files.isDirectory(folder)) {
          continue;
        }
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
          for (Path file : files) {
            ObjectNode schema = (ObjectNode) json.readTree(file.toFile());
            schema.remove("$schema");
            schemas.put(file.getFileName().toString().replace(SUFFIX, ""), schema);
          }
        }
      }
    }
    return schemas;
  }
}
