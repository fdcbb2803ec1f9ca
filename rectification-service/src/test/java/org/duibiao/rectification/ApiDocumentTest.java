package org.duibiao.rectification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentTest extends RectificationTest {

  private static JsonPath document() {
    return given().accept("application/json").get("/q/openapi?format=json").jsonPath();
  }

  @Test
  void everyOperationSaysWhatItIsInBothLanguages() {
    Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");

    List<Map<String, Object>> operations =
        paths.values().stream().flatMap(path -> path.values().stream()).toList();
    assertThat(operations).isNotEmpty();
    assertThat(operations).extracting(one -> one.get("operationId")).doesNotHaveDuplicates();
    assertThat(operations)
        .filteredOn(operation -> !((String) operation.get("operationId")).endsWith("Audit"))
        .allSatisfy(
            operation -> {
              assertThat((String) operation.get("operationId")).isNotBlank();
              assertThat((String) operation.get("summary")).isNotBlank();
              assertThat((String) operation.get("description"))
                  .containsPattern("\\p{IsHan}")
                  .contains("Roles:");
            });
  }

  @Test
  void theProcessTellsThatItIsAliveAndReady() {
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/health/started").then().statusCode(200);
  }
}
