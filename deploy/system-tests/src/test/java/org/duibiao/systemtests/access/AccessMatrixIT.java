package org.duibiao.systemtests.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duibiao.standalone.Standalone;
import org.duibiao.systemtests.WholeSystem;
import org.duibiao.systemtests.access.Attempt.Made;
import org.duibiao.systemtests.access.Target.Kind;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Caller;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.client.NotAsTold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The access table holds for every operation of the running system: for nobody, for each role at,
 * above, below and beside the organisation that is asked about, and for portals with and without
 * their scope.
 */
@Order(20)
@ExtendWith(WholeSystem.class)
class AccessMatrixIT {
  private static Matrix matrix;
  private static List<Attempt> attempts;
  private static List<Made> made;
  private static Map<String, String> before;
  private static Map<String, String> after;

  @BeforeAll
  static void everyoneTriesEverything(Standalone system, Gateway gateway) {
    matrix =
        new Matrix(
            AccessTable.read(),
            Operation.all(gateway.anyone().get("/openapi.json").expect(200).json()));
    College.found(gateway);
    var keycloak = new KeycloakAdmin(system.keycloakUrl(), system.keycloak().adminPassword());
    People people = People.make(keycloak, College.PLACES, several());
    Furniture.bring(gateway, people.delegates());
    attempts = matrix.attempts(people, new Targets(gateway));
    before = Rows.of(system);
    made =
        Matrix.unknownParameters(attempts).isEmpty() ? Matrix.make(attempts, gateway) : List.of();
    after = Rows.of(system);
  }

  /**
   * Posts together are a union, delegated ones included: neither lends the other its role or its
   * organisation.
   */
  private static List<List<Post>> several() {
    return List.of(
        List.of(new Post("officer", College.UNIT), new Post("secretary", College.OTHER_UNIT)),
        List.of(new Post("auditor", College.COMMITTEE), new Post("office", College.ELSEWHERE)),
        List.of(new Post("secretary", College.BRANCH), new Post("officer", College.OTHER_UNIT)),
        List.of(Post.delegated("secretary", College.UNIT, College.BRANCH)),
        List.of(
            new Post("officer", College.OTHER_UNIT),
            Post.delegated("office", College.COMMITTEE, College.UNIT)));
  }

  @Test
  @Order(1)
  void theTableHasExactlyTheOperationsOfTheApi() {
    assertThat(matrix.disagreements()).isEmpty();
    assertThat(Matrix.unknownParameters(attempts)).isEmpty();
  }

  @Test
  @Order(2)
  void everyAnswerIsTheOneThatTheTableGives() {
    assertThat(made).isNotEmpty().allMatch(one -> one.answer() != null);
    assertThat(Made.together(made.stream().filter(one -> !one.isAsExpected()).toList())).isEmpty();
  }

  @Test
  @Order(3)
  void everyRefusalIsAProblemThatSaysNoMoreThanItMust() {
    assertThat(
            Made.together(
                made.stream()
                    .filter(one -> one.answer().status() >= 400)
                    .filter(one -> !isProblem(one.answer()))
                    .toList()))
        .isEmpty();
  }

  @Test
  @Order(4)
  void whatIsForeignLooksLikeWhatDoesNotExist(Gateway gateway) {
    List<Made> foreign =
        made.stream()
            .filter(Made::isAsExpected)
            .filter(one -> isForeign(one.attempt()) || isEmptyByFilter(one))
            .toList();

    List<Made> absent =
        Matrix.make(foreign.stream().map(one -> one.attempt().absentTwin()).toList(), gateway);

    List<String> told = new ArrayList<>();
    for (int i = 0; i < foreign.size(); i++) {
      String one = appearance(foreign.get(i).answer());
      String other = appearance(absent.get(i).answer());
      if (!one.equals(other)) {
        told.add(foreign.get(i).attempt() + ":\n  " + one + "\n  " + other);
      }
    }
    assertThat(told).isEmpty();
  }

  @Test
  @Order(5)
  void aListHasExactlyWhatLiesWithinTheCallersReach(Gateway gateway) {
    ListCheck check = new ListCheck(gateway.as("office"));
    List<String> faults = new ArrayList<>();
    made.stream()
        .filter(one -> one.answer().status() == 200 && one.isAsExpected())
        .filter(one -> isScoped(one.attempt()))
        .collect(
            groupingBy(
                one -> one.attempt().operation().id() + " on " + one.attempt().target(),
                TreeMap::new,
                toList()))
        .values()
        .forEach(lists -> faults.addAll(check.faults(lists)));
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(6)
  void noRowWasChangedByAnyOfIt() {
    assertThat(after).isEqualTo(before);
  }

  @Test
  @Order(7)
  void everyRefusalIsInTheAuditTrailOnce(Gateway gateway) {
    Caller auditor = gateway.as(People.name("auditor", College.ROOT.code()));

    Await.untilPasses(
        () -> {
          List<String> faults = new AuditCheck(auditor).faults(made);
          if (!faults.isEmpty()) {
            throw new NotAsTold("every refusal noted once", String.join("\n", faults), "audit");
          }
        });
  }

  @Test
  @Order(8)
  void theAuditTrailIsWhole(Gateway gateway) {
    Caller auditor = gateway.as(People.name("auditor", College.ROOT.code()));
    for (String service : AuditCheck.SERVICES) {
      auditor
          .get("/api/" + service + "/v1/audit/verification")
          .expect(200)
          .has("/intact", true)
          .has("/findings", "[]");
    }
  }

  private static boolean isForeign(Attempt attempt) {
    return attempt.expected() == Outcome.ABSENT && !Bodies.nameTheOrganisation(attempt.operation());
  }

  private static boolean isEmptyByFilter(Made one) {
    return one.attempt().target().kind() == Kind.FILTER
        && one.attempt().row().bound() == Bound.DELEGATION
        && one.answer().json().path("items").isEmpty();
  }

  private static boolean isScoped(Attempt attempt) {
    return attempt.operation().lists()
        && (attempt.target().kind() == Kind.FILTER || attempt.target().everything())
        && attempt.row().bound() != Bound.NOBODY
        && attempt.row().bound() != Bound.EVERYBODY
        && attempt.row().bound() != Bound.PERSON;
  }

  private static boolean isProblem(Answer answer) {
    JsonNode problem = answer.json();
    return answer.header("Content-Type").startsWith("application/problem+json")
        && problem.path("status").asInt() == answer.status()
        && problem.path("type").asText().startsWith("/problems/")
        && Stream.of("title", "detail").allMatch(field -> problem.path(field).isTextual());
  }

  /** Status, headers and body, without what tells one request from another. */
  private static String appearance(Answer answer) {
    ObjectNode body = answer.json().deepCopy();
    body.remove("instance");
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    List.of("date", "x-correlation-id", "ratelimit").forEach(headers::remove);
    return answer.status() + " " + headers + " " + body;
  }
}
