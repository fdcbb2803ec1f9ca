package org.duibiao.systemtests.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.systemtests.access.AccessTable.Row;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.client.Json;

/** Somebody tries an operation on something. */
record Attempt(Operation operation, Row row, Someone who, Target target) {
  /** An attempt and what came of it. */
  record Made(Attempt attempt, Answer answer) {
    Optional<Outcome> outcome() {
      return attempt.outcome(answer);
    }

    boolean isAsExpected() {
      return outcome().filter(attempt.expected()::equals).isPresent();
    }

    /** What was expected of whom and what came, in one line for all to whom the same happened. */
    static List<String> together(List<Made> all) {
      Map<String, List<String>> who = new LinkedHashMap<>();
      all.forEach(
          one ->
              who.computeIfAbsent(one.deviation(), key -> new ArrayList<>())
                  .add(one.attempt().who().label()));
      return who.entrySet().stream().map(one -> one.getKey() + one.getValue()).toList();
    }

    private String deviation() {
      return attempt.operation().id()
          + " on "
          + attempt.target()
          + ": expected "
          + attempt.expected()
          + ", got "
          + answer.status()
          + " "
          + answer.json().path("type").asText()
          + " as ";
    }
  }

  Outcome expected() {
    return Outcome.expected(row, who, target);
  }

  Made make(Gateway gateway) {
    return new Made(this, gateway.send(who.login(), request(gateway)));
  }

  /** All that a list has. */
  List<JsonNode> everyPage(Gateway gateway) {
    String address = operation.address(target).replaceFirst("[?&]limit=[0-9]+", "");
    return new Caller(gateway, who.login()).all(address);
  }

  /** The same with something that does not exist. */
  Attempt absentTwin() {
    return new Attempt(operation, row, who, Targets.absentTwin(operation, target));
  }

  private HttpRequest.Builder request(Gateway gateway) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway.url() + operation.address(target)))
            .header("Accept", "application/json, application/problem+json, */*;q=0.1");
    return operation.reads()
        ? request.GET()
        : request
            .header("Content-Type", Uploads.type(operation))
            .method(operation.method(), BodyPublishers.ofString(body()));
  }

  private String body() {
    return Uploads.sent(operation)
        .orElseGet(() -> Json.write(Bodies.of(operation, target.organisation(), who)));
  }

  private Optional<Outcome> outcome(Answer answer) {
    Optional<Outcome> seen = Outcome.of(answer, operation.reads());
    return seen.filter(Outcome.GRANTED::equals).isPresent() && Bodies.nameTheOrganisation(operation)
        ? Optional.of(Bodies.outcome(answer))
        : seen;
  }

  @Override
  public String toString() {
    return operation.id() + " on " + target + " by " + who;
  }
}
