package org.duibiao.systemtests.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final Answer FOUND =
      answer(200, "application/json", "{\"state\": \"DRAFT\", \"rows\": [\"a\", \"b\"], \"n\": 2}");
  private static final Answer REFUSED =
      answer(
          422,
          "application/problem+json",
          "{\"type\": \"/problems/invalid-content\", \"title\": \"内容有误\", \"status\": 422,"
              + " \"errors\": [{\"pointer\": \"/missing\", \"detail\": \"缺 dept-01-b3\"}]}");

  @Test
  void letsPassWhatIsAsTold() {
    assertThatCode(
            () -> {
              FOUND
                  .expect(200)
                  .has("/state", "DRAFT")
                  .has("/n", 2)
                  .hasExactly("/rows", JsonNode::asText, Set.of("a", "b"));
              REFUSED.problem(422, "invalid-content").naming("dept-01-b3").naming("/missing");
            })
        .doesNotThrowAnyException();
  }

  @Test
  void saysWhatWasExpectedAndWhatCameAndWhere() {
    assertThatExceptionOfType(NotAsTold.class)
        .isThrownBy(() -> FOUND.has("/state", "SUBMITTED"))
        .withMessageContaining("expected: /state = SUBMITTED")
        .withMessageContaining("came:     /state = DRAFT")
        .withMessageContaining("GET /here as office → 200, correlation id c-1");
  }

  @Test
  void refusesWhatIsNotAsTold() {
    refuses(() -> FOUND.expect(201));
    refuses(() -> FOUND.has("/n", 3));
    refuses(() -> FOUND.has("/absent", "DRAFT"));
    refuses(() -> FOUND.hasExactly("/rows", JsonNode::asText, Set.of("a")));
    refuses(() -> FOUND.hasExactly("/rows", JsonNode::asText, Set.of("a", "b", "c")));
    refuses(() -> FOUND.hasExactly("/rows", row -> "a", Set.of("a")));
    refuses(() -> FOUND.problem(200));
    refuses(FOUND::etag);
    refuses(() -> REFUSED.problem(422, "self-review"));
    refuses(() -> REFUSED.problem(409));
    refuses(() -> REFUSED.naming("dept-01-b2"));
    refuses(() -> answer(422, "application/json", REFUSED.body()).problem(422));
    refuses(
        () ->
            answer(500, "application/problem+json", "java.lang.NullPointerException").problem(500));
  }

  private static void refuses(ThrowingCallable check) {
    assertThatExceptionOfType(NotAsTold.class).isThrownBy(check);
  }

  private static Answer answer(int status, String type, String body) {
    var headers =
        HttpHeaders.of(
            Map.of("Content-Type", List.of(type), "X-Correlation-ID", List.of("c-1")),
            (name, value) -> true);
    return new Answer(
        "GET /here", "office", status, headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
