package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.client.Diary;
import org.duibiao.systemtests.client.NotAsTold;

/** What the auditor finds of all that was done and refused. */
final class Audit {
  private static final List<String> SERVICES =
      List.of("catalog", "ledger", "rectification", "notification");

  private Audit() {}

  static Step isCompleteAndWhole() {
    return new Step(
        "The auditor reads the audit trail of all services",
        "every write and every refused attempt is in it, and the hash chain is whole",
        Audit::check);
  }

  private static String check(Situation now) {
    List<Diary.Request> told = now.gateway().diary().since(now.begun());
    int writes = 0;
    int refusals = 0;
    for (String service : SERVICES) {
      List<Diary.Request> asked =
          told.stream()
              .filter(request -> request.user() != null && request.wentTo(service))
              .toList();
      List<JsonNode> trail = trail(now, service);
      writes += holds(asked, Diary.Request::wrote, trail, "DONE");
      refusals += holds(asked, Diary.Request::forbidden, trail, "REFUSED");
      whole(now.as("auditor"), service);
    }
    return "%d writes and %d refused attempts, each by its correlation id with person, post and client; four chains whole"
        .formatted(writes, refusals);
  }

  private static List<JsonNode> trail(Situation now, String service) {
    return now.as("auditor")
        .all("/api/" + service + "/v1/audit?from=" + now.today() + "T00:00:00%2B08:00");
  }

  /** Refuses a trail that lacks one of the requests, or names another person for it. */
  private static int holds(
      List<Diary.Request> asked,
      Predicate<Diary.Request> which,
      List<JsonNode> trail,
      String outcome) {
    Map<String, String> persons =
        trail.stream()
            .filter(record -> record.path("outcome").asText().equals(outcome))
            .collect(
                Collectors.toMap(
                    record -> record.path("correlationId").asText(),
                    record -> record.path("person").asText(),
                    (first, second) -> first));
    List<Diary.Request> expected = asked.stream().filter(which).toList();
    var missing = new TreeSet<String>();
    for (Diary.Request request : expected) {
      String person = persons.get(request.id());
      if (person == null || !person.endsWith(request.user())) {
        missing.add(request.method() + " " + request.path() + " as " + request.user());
      }
    }
    if (!missing.isEmpty()) {
      throw new NotAsTold(
          "a record " + outcome + " of each", "none of " + missing, "the audit trail");
    }
    return expected.size();
  }

  private static void whole(Caller auditor, String service) {
    String path = "/api/" + service + "/v1/audit/verification";
    Await.untilPasses(() -> auditor.get(path).expect(200).has("/unsealed", 0));
    auditor.get(path).expect(200).has("/intact", true).has("/findings", "[]");
  }
}
