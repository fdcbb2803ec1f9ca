package org.duibiao.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Fits the services' operations for the gateway: one log-in for all, unique ids, and the answers
 * that the gateway itself may give.
 */
final class Operations {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final String RESPONSES = "#/components/responses/";

  private final List<String> conflicts;
  private final Map<String, String> places = new HashMap<>();

  Operations(List<String> conflicts) {
    this.conflicts = conflicts;
  }

  void adopt(String service, ObjectNode document) {
    boolean securedByDefault = !document.path("security").isEmpty();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())
            && member.getValue() instanceof ObjectNode operation) {
          String place = member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
          claim(place + " of " + service, operation.path("operationId").asText());
          secure(operation, securedByDefault);
          addGatewayAnswers(operation);
        }
      }
    }
  }

  private void claim(String place, String operationId) {
    if (operationId.isEmpty()) {
      conflicts.add(place + " has no operationId");
      return;
    }
    String earlier = places.putIfAbsent(operationId, place);
    if (earlier != null) {
      conflicts.add(
          "operationId %s is used by %s and by %s".formatted(operationId, earlier, place));
    }
  }

  private static void secure(ObjectNode operation, boolean securedByDefault) {
    JsonNode own = operation.get("security");
    if (own == null ? securedByDefault : !own.isEmpty()) {
      operation.putArray("security").addObject().putArray("oidc");
    }
  }

  private static void addGatewayAnswers(ObjectNode operation) {
    ObjectNode responses = operation.withObject("/responses");
    refer(responses, "429", "TooManyRequests");
    refer(responses, "503", "ServiceUnavailable");
    refer(responses, "504", "ServiceTimeout");
    if (operation.has("requestBody")) {
      refer(responses, "413", "TooLarge");
    }
  }

  private static void refer(ObjectNode responses, String status, String name) {
    if (!responses.has(status)) {
      responses.putObject(status).put("$ref", RESPONSES + name);
    }
  }
}
