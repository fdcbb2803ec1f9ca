package org.duibiao.ledger.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.ledger.review.domain.Verdict.PERMITTED;
import static org.duibiao.ledger.review.domain.Verdict.SOMEONE_ELSES;
import static org.duibiao.ledger.review.domain.Verdict.THEIR_OWN;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Mandate;
import org.duibiao.chassis.access.Post;
import org.junit.jupiter.api.Test;

/** A branch below a unit below a college; each level with whom the appointments name. */
class DecisionOrderTest {
  private static final Post SECRETARY_OF_UNIT = new Post("secretary", "unit");
  private static final Post OFFICER_OF_UNIT = new Post("officer", "unit");
  private static final Post OFFICE = new Post("office", "college");

  private Set<String> secretaries = Set.of("secretary");
  private Set<String> deputies = Set.of("deputy");

  private Matter of(String... interested) {
    return new Matter(
        "branch",
        List.of(
            new Level("unit", "secretary", secretaries, deputies),
            new Level("college", "office", Set.of("clerk"), Set.of())),
        Set.of(interested));
  }

  private static Candidate person(String person, Post... posts) {
    return new Candidate(person, List.of(posts));
  }

  private static Post delegated(String delegator) {
    return new Post("secretary", "unit", new Mandate(UUID.randomUUID(), delegator, "unit"));
  }

  private static Verdict verdict(Matter matter, Candidate candidate) {
    return DecisionOrder.review(matter, candidate).verdict();
  }

  @Test
  void theNearestSuperiorReviewsAndNobodyFurtherUp() {
    assertThat(DecisionOrder.review(of("author"), person("secretary", SECRETARY_OF_UNIT)))
        .isEqualTo(new Decision(PERMITTED, SECRETARY_OF_UNIT));
    assertThat(verdict(of("author"), person("clerk", OFFICE))).isEqualTo(SOMEONE_ELSES);
    assertThat(verdict(of("author"), person("deputy", OFFICER_OF_UNIT))).isEqualTo(SOMEONE_ELSES);
  }

  @Test
  void nobodyReviewsTheirOwnInWhicheverPost() {
    assertThat(verdict(of("both"), person("both", SECRETARY_OF_UNIT, OFFICE))).isEqualTo(THEIR_OWN);
    assertThat(verdict(of("both"), person("both", delegated("secretary")))).isEqualTo(THEIR_OWN);
    assertThat(verdict(of("both"), person("both"))).isEqualTo(THEIR_OWN);
  }

  @Test
  void aDelegatedPostDoesNotCountForWhatIsTheDelegators() {
    Post mandate = delegated("secretary");

    assertThat(DecisionOrder.review(of("author"), person("delegate", mandate)))
        .isEqualTo(new Decision(PERMITTED, mandate));
    assertThat(verdict(of("secretary"), person("delegate", mandate))).isEqualTo(THEIR_OWN);
  }

  @Test
  void whoHoldsThePostThemselvesDoesNotNeedTheDelegation() {
    Candidate both = person("colleague", SECRETARY_OF_UNIT, delegated("secretary"));

    assertThat(DecisionOrder.review(of("secretary"), both))
        .isEqualTo(new Decision(PERMITTED, SECRETARY_OF_UNIT));
  }

  @Test
  void ofAPostThatTwoDelegateTheFirstDelegationCounts() {
    Post first = delegated("secretary");

    Candidate delegate = person("delegate", first, delegated("colleague"));

    assertThat(delegate.posts()).containsExactly(first);
  }

  @Test
  void whereEveryHolderIsBarredTheDeputyReviewsAndNobodyFurtherUp() {
    assertThat(DecisionOrder.review(of("secretary"), person("deputy", OFFICER_OF_UNIT)))
        .isEqualTo(new Decision(PERMITTED, OFFICER_OF_UNIT));
    assertThat(verdict(of("secretary"), person("clerk", OFFICE))).isEqualTo(SOMEONE_ELSES);
    assertThat(verdict(of("secretary"), person("officer", OFFICER_OF_UNIT)))
        .isEqualTo(SOMEONE_ELSES);
  }

  @Test
  void aDeputyNeedsAPostOfTheirOwnThere() {
    Mandate mandate = new Mandate(UUID.randomUUID(), "officer", "unit");

    assertThat(verdict(of("secretary"), person("deputy", new Post("officer", "unit", mandate))))
        .isEqualTo(SOMEONE_ELSES);
    assertThat(verdict(of("secretary"), person("deputy", new Post("officer", "college"))))
        .isEqualTo(SOMEONE_ELSES);
  }

  @Test
  void aVacancyFallsToTheDeputyAndWithoutOneToTheNextLevelUp() {
    secretaries = Set.of();
    assertThat(verdict(of("author"), person("deputy", OFFICER_OF_UNIT))).isEqualTo(PERMITTED);
    assertThat(verdict(of("author"), person("clerk", OFFICE))).isEqualTo(SOMEONE_ELSES);

    deputies = Set.of();
    assertThat(verdict(of("author"), person("clerk", OFFICE))).isEqualTo(PERMITTED);
  }

  @Test
  void whereTheDeputyIsBarredTooItGoesOneLevelUp() {
    assertThat(verdict(of("secretary", "deputy"), person("clerk", OFFICE))).isEqualTo(PERMITTED);
  }

  @Test
  void anyOfficeAboveGrantsButNotItsOwn() {
    assertThat(DecisionOrder.grant(of("author"), person("clerk", OFFICE)))
        .isEqualTo(new Decision(PERMITTED, OFFICE));
    assertThat(DecisionOrder.grant(of("clerk"), person("clerk", OFFICE)).verdict())
        .isEqualTo(THEIR_OWN);
    assertThat(
            DecisionOrder.grant(of("author"), person("p", new Post("office", "branch"))).verdict())
        .isEqualTo(SOMEONE_ELSES);
  }
}
