package org.duibiao.catalog.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.junit.jupiter.api.Test;

class RosterAmendmentTest {
  private static final Instant NOW = Instant.parse("2021-04-01T00:00:00Z");

  @Test
  void whoSucceedsComesWithEveryPieceOfThoseBeforeItAndTheOthersOnce() {
    List<Amended.Exempt> exempt =
        Stream.concat(
                exempt(600, "first").stream(),
                Stream.concat(exempt(500, "second").stream(), exempt(1, "member").stream()))
            .toList();
    List<Amended.Open> open = List.of(open("second"), open("other"), open("first"));

    List<RosterEvent.RosterAmended> told = told(new Amended(exempt, open));

    assertThat(told).extracting(one -> one.exempt().size()).containsExactly(500, 500, 101);
    assertThat(told)
        .extracting(one -> one.open().stream().map(Amended.Open::organisation).toList())
        .containsExactly(List.of("first", "other"), List.of("second", "first"), List.of("second"));
  }

  @Test
  void whoJoinsWithoutSucceedingComesInPiecesToo() {
    List<Amended.Open> open = IntStream.range(0, 501).mapToObj(i -> open("o" + i)).toList();

    List<RosterEvent.RosterAmended> told = told(new Amended(exempt(1, "o500"), open));

    assertThat(told).extracting(one -> one.open().size()).containsExactly(501);
    assertThat(told(new Amended(List.of(), open)))
        .extracting(one -> one.open().size())
        .containsExactly(500, 1);
  }

  private static List<RosterEvent.RosterAmended> told(Amended content) {
    Roster roster = new Roster(UUID.randomUUID(), "campaign", NOW, 2_000);
    var ground =
        new RosterAmendment.Ground(
            AmendmentKind.MERGER,
            "top",
            RosterConsequence.TRANSFER,
            "系部调整",
            "院党发12号",
            LocalDate.of(2021, 4, 1),
            "office");
    return RosterAmendment.of(UUID.randomUUID(), roster, ground, content, NOW).told(roster).stream()
        .map(one -> (RosterEvent.RosterAmended) one.event())
        .toList();
  }

  private static List<Amended.Exempt> exempt(int count, String successor) {
    return IntStream.range(0, count)
        .mapToObj(i -> Amended.Exempt.of(successor + "-" + i, "合并", List.of(successor)))
        .toList();
  }

  private static Amended.Open open(String code) {
    return new Amended.Open(code, OrganisationType.BRANCH, null);
  }
}
