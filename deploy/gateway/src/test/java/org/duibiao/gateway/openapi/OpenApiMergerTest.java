package org.duibiao.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiMergerTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STRING = "{\"type\":\"string\"}";

  @Test
  void putsThePathsAndSchemasOfAllServicesIntoOneDocument() throws Exception {
    ObjectNode merged =
        merge(
            document("/api/catalog/v1/guides", "listGuides", "Guide", STRING),
            document("/api/ledger/v1/obligations", "listObligations", "Obligation", STRING));

    assertThat(merged.path("paths").fieldNames())
        .toIterable()
        .containsExactly("/api/catalog/v1/guides", "/api/ledger/v1/obligations");
    assertThat(merged.path("components").path("schemas").fieldNames())
        .toIterable()
        .contains("Guide", "Obligation");
  }

  @Test
  void takesAnIdenticalSchemaOnceWhateverTheOrderOfItsWords() throws Exception {
    ObjectNode merged =
        merge(
            document(
                "/api/catalog/v1/a",
                "a",
                "Problem",
                "{\"type\":\"object\",\"required\":[\"a\",\"b\"]}"),
            document(
                "/api/ledger/v1/b",
                "b",
                "Problem",
                "{\"required\":[\"b\",\"a\"],\"type\":\"object\"}"));

    assertThat(merged.at("/components/schemas/Problem/type").asText()).isEqualTo("object");
  }

  @Test
  void refusesTwoMeaningsOfOneSchema() throws Exception {
    ObjectNode one = document("/api/catalog/v1/a", "a", "Person", STRING);
    ObjectNode other = document("/api/ledger/v1/b", "b", "Person", "{\"type\":\"integer\"}");

    assertThatExceptionOfType(MergeConflictException.class)
        .isThrownBy(() -> merge(one, other))
        .withMessageContaining(
            "components/schemas/Person differs between catalog-service and ledger-service");
  }

  @Test
  void refusesAnOperationIdThatIsUsedTwice() throws Exception {
    ObjectNode one = document("/api/catalog/v1/a", "list", "A", STRING);
    ObjectNode other = document("/api/ledger/v1/b", "list", "B", STRING);

    assertThatExceptionOfType(MergeConflictException.class)
        .isThrownBy(() -> merge(one, other))
        .withMessageContaining(
            "operationId list is used by GET /api/catalog/v1/a of catalog-service")
        .withMessageContaining("GET /api/ledger/v1/b of ledger-service");
  }

  @Test
  void refusesAPathThatBelongsToAnotherService() throws Exception {
    ObjectNode one = document("/api/catalog/v1/a", "a", "A", STRING);
    ObjectNode other = document("/api/catalog/v1/a", "b", "B", STRING);

    assertThatExceptionOfType(MergeConflictException.class)
        .isThrownBy(() -> merge(one, other))
        .withMessageContaining(
            "path /api/catalog/v1/a of ledger-service is not below /api/ledger/");
  }

  @Test
  void namesEveryClashAtOnce() throws Exception {
    ObjectNode one = document("/api/catalog/v1/a", "list", "Person", STRING);
    ObjectNode other = document("/api/ledger/v1/b", "list", "Person", "{\"type\":\"integer\"}");

    assertThatExceptionOfType(MergeConflictException.class)
        .isThrownBy(() -> merge(one, other))
        .withMessageContaining("operationId list")
        .withMessageContaining("components/schemas/Person");
  }

  @Test
  void refusesAReferenceThatLeadsNowhere() throws Exception {
    ObjectNode one =
        document("/api/catalog/v1/a", "a", "A", "{\"$ref\":\"#/components/schemas/Missing\"}");
    ObjectNode other = document("/api/ledger/v1/b", "b", "B", STRING);

    assertThatExceptionOfType(MergeConflictException.class)
        .isThrownBy(() -> merge(one, other))
        .withMessageContaining("#/components/schemas/Missing");
  }

  @Test
  void refusesADocumentOfAnotherVersion() throws Exception {
    ObjectNode old = document("/api/catalog/v1/a", "a", "A", STRING).put("openapi", "3.0.3");

    assertThatExceptionOfType(MergeConflictException.class)
        .isThrownBy(() -> merge(old, document("/api/ledger/v1/b", "b", "B", STRING)))
        .withMessageContaining("catalog-service is not an OpenAPI 3.1 document");
  }

  @Test
  void putsOneLoginInPlaceOfTheServicesOwn() throws Exception {
    ObjectNode merged =
        merge(
            document("/api/catalog/v1/a", "a", "A", STRING),
            document("/api/ledger/v1/b", "b", "B", STRING));

    assertThat(merged.at("/components/securitySchemes").fieldNames())
        .toIterable()
        .containsExactly("oidc");
    assertThat(merged.at("/paths/~1api~1ledger~1v1~1b/get/security").toString())
        .isEqualTo("[{\"oidc\":[]}]");
  }

  @Test
  void addsTheAnswersThatTheGatewayItselfGives() throws Exception {
    ObjectNode merged =
        merge(
            document("/api/catalog/v1/a", "a", "A", STRING),
            document("/api/ledger/v1/b", "b", "B", STRING));

    assertThat(merged.at("/paths/~1api~1catalog~1v1~1a/get/responses").fieldNames())
        .toIterable()
        .containsExactly("200", "429", "503", "504");
  }

  @Test
  void saysWhichDocumentIsMissing(@TempDir Path folder) {
    String pattern = folder + "/{service}.json";
    String[] arguments = {pattern, folder + "/openapi.json"};

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> MergeCommand.main(arguments))
        .withMessageContaining("catalog-service has no OpenAPI document");
  }

  private static ObjectNode merge(ObjectNode catalog, ObjectNode ledger) throws Exception {
    Map<String, ObjectNode> documents = new LinkedHashMap<>();
    documents.put("catalog-service", catalog);
    documents.put("ledger-service", ledger);
    return OpenApiMerger.merge(MergeCommand.frame(), documents);
  }

  private static ObjectNode document(String path, String operationId, String schema, String body)
      throws Exception {
    return (ObjectNode)
        JSON.readTree(
            """
            {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
             "paths": {"%s": {"get": {"operationId": "%s", "security": [{"own": ["office"]}],
               "responses": {"200": {"description": "OK"}}}}},
             "components": {"schemas": {"%s": %s},
               "securitySchemes": {"own": {"type": "http", "scheme": "bearer"}}}}
            """
                .formatted(path, operationId, schema, body));
  }
}
