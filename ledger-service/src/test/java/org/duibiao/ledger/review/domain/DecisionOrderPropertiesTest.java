package org.duibiao.ledger.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duibiao.chassis.access.Mandate;
import org.duibiao.chassis.access.Post;

/** Whoever holds whatever by whichever way: what must hold of every decision holds. */
class DecisionOrderPropertiesTest {
  private static final List<String> PEOPLE = List.of("a", "b", "c", "d");
  private static final List<String> SUPERIORS = List.of("unit", "college");

  @Provide
  Arbitrary<Set<String>> people() {
    return Arbitraries.of(PEOPLE).set().ofMaxSize(3);
  }

  @Provide
  Arbitrary<Matter> matters() {
    return Combinators.combine(people(), people(), people(), people(), people())
        .as(
            (secretaries, deputies, clerks, clerksDeputies, interested) ->
                new Matter(
                    "branch",
                    List.of(
                        new Level("unit", "secretary", secretaries, deputies),
                        new Level("college", "office", clerks, clerksDeputies)),
                    interested));
  }

  @Provide
  Arbitrary<Candidate> candidates() {
    Arbitrary<Mandate> mandates =
        Arbitraries.of(PEOPLE)
            .map(person -> new Mandate(UUID.randomUUID(), person, "branch"))
            .injectNull(0.4);
    Arbitrary<Post> posts =
        Combinators.combine(
                Arbitraries.of("secretary", "officer", "office"),
                Arbitraries.of("branch", "unit", "college"),
                mandates)
            .as(Post::new);
    return Combinators.combine(Arbitraries.of(PEOPLE), posts.list().ofMaxSize(4))
        .as((person, held) -> new Candidate(person, fromOthers(person, held)));
  }

  /** Nobody delegates to themselves. */
  private static List<Post> fromOthers(String person, List<Post> posts) {
    return posts.stream()
        .filter(post -> !post.delegated() || !post.mandate().delegator().equals(person))
        .toList();
  }

  @Property
  void nobodyDecidesAboutTheirOwnNorForOneWhoseOwnItIs(
      @ForAll("matters") Matter matter, @ForAll("candidates") Candidate candidate) {
    for (Decision decision :
        List.of(DecisionOrder.review(matter, candidate), DecisionOrder.grant(matter, candidate))) {
      if (decision.permits()) {
        assertThat(matter.interested())
            .doesNotContainAnyElementsOf(decision.post().actors(candidate.person()));
        assertThat(decision.post().organisation()).isIn(SUPERIORS);
        assertThat(candidate.posts()).contains(decision.post());
      }
    }
  }

  @Property
  void whoReviewsGrants(
      @ForAll("matters") Matter matter, @ForAll("candidates") Candidate candidate) {
    if (DecisionOrder.review(matter, candidate).permits()) {
      assertThat(DecisionOrder.grant(matter, candidate).permits()).isTrue();
    }
  }

  @Property
  void nobodyFurtherUpReviewsWhileSomebodyIsLeftBelow(
      @ForAll("matters") Matter matter, @ForAll("candidates") Candidate candidate) {
    Level nearest = matter.levels().get(0);
    boolean somebodyIsLeft =
        matter.leavesAnyOf(nearest.reviewers()) || matter.leavesAnyOf(nearest.deputies());

    Decision decision = DecisionOrder.review(matter, candidate);

    if (somebodyIsLeft && decision.permits()) {
      assertThat(decision.post().organisation()).isEqualTo("unit");
    }
  }

  @Property
  void wherePostsAreHeldAsAppointedSomebodyCanAlwaysReviewUnlessItIsEverybodysOwn(
      @ForAll("matters") Matter matter) {
    boolean somebodyIsLeft =
        matter.levels().stream()
            .anyMatch(
                level ->
                    matter.leavesAnyOf(level.reviewers()) || matter.leavesAnyOf(level.deputies()));

    boolean somebodyMay =
        PEOPLE.stream()
            .map(person -> asAppointed(person, matter))
            .anyMatch(candidate -> DecisionOrder.review(matter, candidate).permits());

    assertThat(somebodyMay).isEqualTo(somebodyIsLeft);
  }

  private static Candidate asAppointed(String person, Matter matter) {
    List<Post> posts = new ArrayList<>();
    for (Level level : matter.levels()) {
      if (level.reviewers().contains(person)) {
        posts.add(new Post(level.role(), level.organisation()));
      }
      if (level.deputies().contains(person)) {
        posts.add(new Post("officer", level.organisation()));
      }
    }
    return new Candidate(person, posts);
  }
}
