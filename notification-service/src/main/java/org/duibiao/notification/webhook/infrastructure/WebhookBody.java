package org.duibiao.notification.webhook.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.duibiao.notification.transmission.domain.Transmission;

/**
 * What a webhook is told: type, time and data, as Standard Webhooks has it. Invariant: always below
 * 20 kB; data that is larger is left out and fetched by the portal where {@code origin} says.
 */
@ApplicationScoped
class WebhookBody {
  private static final int MOST = 20_000;

  private final ObjectMapper json;

  WebhookBody(ObjectMapper json) {
    this.json = json;
  }

  String of(Transmission one) {
    try {
      JsonNode data = json.readTree(one.content());
      String whole = written(one, data);
      if (whole.getBytes(StandardCharsets.UTF_8).length < MOST) {
        return whole;
      }
      ObjectNode left = json.createObjectNode().put("leftOut", true).put("origin", one.origin());
      return written(one, left);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the content of " + one.id() + " is no JSON", e);
    }
  }

  private String written(Transmission one, JsonNode data) throws JsonProcessingException {
    ObjectNode body = json.createObjectNode();
    body.put("type", one.kind()).put("timestamp", one.createdAt().toString()).set("data", data);
    return json.writeValueAsString(body);
  }
}
