package org.duibiao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.embedded.Infrastructure;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.client.Json;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the gateway shows of the whole. */
@Order(2)
@ExtendWith(WholeSystem.class)
class GatewayIT {
  private static final List<String> SERVICES =
      List.of("catalog-service", "ledger-service", "rectification-service", "notification-service");
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "delete", "patch", "head", "options");

  @Test
  void everyOperationOfEveryServiceIsDescribedInOneDocument(Gateway gateway) throws IOException {
    JsonNode document = gateway.anyone().get("/openapi.json").expect(200).json();

    assertThat(document.path("openapi").asText()).startsWith("3.1");
    Map<String, JsonNode> operations = operations(document);
    for (String service : SERVICES) {
      assertThat(operations.keySet())
          .containsAll(operations(documentOf(service)).keySet())
          .anyMatch(one -> one.contains("/api/" + service.replace("-service", "") + "/v1/"));
    }
  }

  @Test
  void everyOperationHasANameOfItsOwnAndSaysWhatItIsFor(Gateway gateway) {
    JsonNode document = gateway.anyone().get("/openapi.json").expect(200).json();

    List<String> names = new ArrayList<>();
    operations(document)
        .forEach(
            (place, operation) -> {
              assertThat(operation.path("summary").asText()).as(place).isNotBlank();
              assertThat(operation.path("description").asText()).as(place).isNotBlank();
              names.add(operation.path("operationId").asText());
            });
    assertThat(names).doesNotHaveDuplicates().doesNotContain("").hasSizeGreaterThan(40);
  }

  @Test
  void theSameDocumentIsThereAsYaml(Gateway gateway) {
    var answer = gateway.anyone().get("/openapi.yaml").expect(200);

    assertThat(answer.body()).contains("openapi: 3.1").contains("submitLedger");
  }

  @Test
  void swaggerUiIsServed(Gateway gateway) {
    var answer = gateway.anyone().get("/swagger-ui").expect(200);

    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.body()).contains("swagger-ui").contains("duibiao-swagger");
  }

  @Test
  void healthTellsThatEveryPartIsUp(Gateway gateway) {
    var answer = gateway.anyone().get("/q/health").expect(200);

    assertThat(answer.json().path("status").asText()).isEqualTo("UP");
    assertThat(answer.json().path("checks").findValuesAsText("name"))
        .containsAll(SERVICES)
        .contains("keycloak");
  }

  private static JsonNode documentOf(String service) throws IOException {
    Path root = Infrastructure.locate().root();
    return Json.read(Files.readString(root.resolve(service + "/target/openapi/openapi.json")));
  }

  private static Map<String, JsonNode> operations(JsonNode document) {
    Map<String, JsonNode> operations = new HashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey() + " " + path.getKey(), method.getValue())));
    return operations;
  }
}
