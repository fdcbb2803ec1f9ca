package org.duibiao.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.systemtests.client.Login;
import org.junit.jupiter.api.Test;

class AccessTableTest {
  private static final String HEAD =
      "operation, bound to, no post, office, leader, secretary, officer, auditor, portal, scope,"
          + " by delegation, request, remark";
  private static final String ACCEPT =
      "acceptEntry, organisation, -, review, -, review, own+below, -, own, ledger:read, yes, POST /x,";

  @Test
  void readsWhatEachRoleMayDoWithWhose() {
    AccessTable table = AccessTable.parse(List.of(HEAD, "# ledger", ACCEPT));

    assertThat(table.of("acceptEntry"))
        .hasValueSatisfying(
            row -> {
              assertThat(row.group()).isEqualTo("ledger");
              assertThat(row.cell("office")).isEqualTo(Cell.REVIEW);
              assertThat(row.cell("leader")).isEqualTo(Cell.NONE);
              assertThat(row.cell(Post.PORTAL)).isEqualTo(Cell.OWN);
              assertThat(row.request()).isEqualTo("POST /x");
            });
  }

  @Test
  void refusesAnOperationThatHasTwoRowsAndAWordThatNoCellSays() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessTable.parse(List.of(HEAD, ACCEPT, ACCEPT)))
        .withMessageContaining("acceptEntry");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccessTable.parse(List.of(HEAD, ACCEPT.replace("own+below", "all"))))
        .withMessageContaining("all");
  }

  @Test
  void theReviewerIsTheOfficeAtACommitteeAndTheSecretaryAtAGeneralBranch() {
    assertThat(expected(College.UNIT, "office", College.COMMITTEE)).isEqualTo(Outcome.GRANTED);
    assertThat(expected(College.UNIT, "secretary", College.COMMITTEE)).isEqualTo(Outcome.FORBIDDEN);
    assertThat(expected(College.UNIT, "office", College.ROOT)).isEqualTo(Outcome.FORBIDDEN);
    assertThat(expected(College.BRANCH, "secretary", College.UNIT)).isEqualTo(Outcome.GRANTED);
    assertThat(expected(College.BRANCH, "office", College.UNIT)).isEqualTo(Outcome.FORBIDDEN);
  }

  @Test
  void whatLiesAboveOrBesideIsAbsentForARoleThatFitsAndForbiddenForOneThatDoesNot() {
    assertThat(expected(College.UNIT, "officer", College.BRANCH)).isEqualTo(Outcome.ABSENT);
    assertThat(expected(College.UNIT, "officer", College.OTHER_UNIT)).isEqualTo(Outcome.ABSENT);
    assertThat(expected(College.UNIT, "auditor", College.OTHER_UNIT)).isEqualTo(Outcome.FORBIDDEN);
  }

  @Test
  void aPortalsPostCountsWithTheScopeOnly() {
    assertThat(expected(College.UNIT, Post.PORTAL, College.UNIT)).isEqualTo(Outcome.FORBIDDEN);
    assertThat(
            expected(
                College.UNIT,
                new Someone(
                    "a portal",
                    Login.program("a", null),
                    List.of(new Post(Post.PORTAL, College.UNIT)),
                    Set.of("ledger:read"))))
        .isEqualTo(Outcome.GRANTED);
  }

  @Test
  void postsTogetherAreAUnionOfWhatEachGives() {
    Someone both =
        new Someone(
            "both",
            Login.person("both"),
            List.of(
                new Post("secretary", College.OTHER_UNIT), new Post("auditor", College.COMMITTEE)),
            Set.of());

    assertThat(expected(College.BRANCH, both)).isEqualTo(Outcome.FORBIDDEN);
  }

  private static Outcome expected(Place thing, String role, Place at) {
    return expected(
        thing, new Someone(role, Login.person(role), List.of(new Post(role, at)), Set.of()));
  }

  private static Outcome expected(Place thing, Someone who) {
    var row = AccessTable.parse(List.of(HEAD, ACCEPT)).rows().get(0);
    var target = new Target(thing, Set.of(), Target.Kind.NAMED, Map.of());
    return Outcome.expected(row, who, target);
  }
}
