package org.duibiao.systemtests.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.access.Attempt.Made;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/**
 * Holds attempts against what an auditor reads: each that was refused is noted once, with who it
 * was, by which client and what they tried; nothing is noted of the others, which changed nothing.
 */
final class AuditCheck {
  static final List<String> SERVICES =
      List.of("catalog", "ledger", "rectification", "notification");

  private final Map<String, List<JsonNode>> records = new HashMap<>();

  AuditCheck(Caller auditor) {
    for (String service : SERVICES) {
      for (JsonNode record : auditor.all("/api/" + service + "/v1/audit")) {
        records
            .computeIfAbsent(record.path("correlationId").asText(), id -> new ArrayList<>())
            .add(record);
      }
    }
  }

  /** What is not noted as it should be. */
  List<String> faults(List<Made> all) {
    return all.stream()
        .filter(AuditCheck::wentToAService)
        .filter(made -> made.attempt().row().bound() != Bound.LINK)
        .filter(made -> !isRight(made, noted(made.answer())))
        .map(made -> made.attempt() + " → " + made.answer().status() + ": " + noted(made.answer()))
        .toList();
  }

  private List<JsonNode> noted(Answer answer) {
    return records.getOrDefault(answer.header("X-Correlation-ID"), List.of());
  }

  private static boolean wentToAService(Made made) {
    return SERVICES.contains(made.attempt().row().group());
  }

  private static boolean isRight(Made made, List<JsonNode> noted) {
    int status = made.answer().status();
    boolean refused = status == 403 || status == 404;
    return refused
        ? noted.size() == 1 && tells(noted.get(0), made.attempt())
        : noted.stream().noneMatch(record -> record.path("outcome").asText().equals("REFUSED"));
  }

  private static boolean tells(JsonNode record, Attempt attempt) {
    var login = attempt.who().login();
    return record.path("outcome").asText().equals("REFUSED")
        && record.path("action").asText().equals(attempt.operation().id())
        && record.path("client").asText().equals(login.client())
        && (login.person() == null || record.path("person").asText().equals(login.person()))
        && record.path("source").isTextual();
  }
}
