package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.campaign.application.CampaignFacts;
import org.duibiao.ledger.campaign.application.RosterChunk;
import org.duibiao.ledger.campaign.application.RosterIntake;
import org.duibiao.ledger.coverage.infrastructure.CoverageCounts;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationAction;
import org.duibiao.ledger.obligation.infrastructure.Obligations;
import org.duibiao.ledger.organisation.application.OrganisationDetail;
import org.duibiao.ledger.organisation.application.OrganisationProjection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order, the kept sums are those of a count from scratch. */
@QuarkusTest
class CoverageHistoryTest extends LedgerTest {
  private static final String SCRATCH =
      """
      select a.code as node, o.bucket, count(*) as obligations
      from obligation o
      join organisation_node n on n.code = o.organisation and n.path is not null
      join organisation_node a on n.path like a.path || '%'
      where o.campaign = :campaign and o.milestone = 'ledger'
      group by a.code, o.bucket
      """;
  private static final int UNITS = 3;
  private static final int BRANCHES = 6;
  private static final int STEPS = 60;

  @Inject EntityManager database;
  @Inject CoverageCounts counts;
  @Inject DutyDesk duties;
  @Inject Obligations obligations;
  @Inject OrganisationProjection organisations;
  @Inject RosterIntake rosters;
  @Inject @DomainTime Clock clock;

  private final Map<String, Long> versions = new HashMap<>();
  private Random random;
  private String prefix;

  @ParameterizedTest
  @ValueSource(longs = {1, 20210420, 36})
  void theKeptSumsAreThoseOfACountFromScratch(long seed) {
    random = new Random(seed);
    prefix = "h" + seed;
    place("top", null);
    place("u0", "top");
    openAll();
    for (int step = 0; step < STEPS; step++) {
      oneStep();
      if (step % 10 == 0) {
        QuarkusTransaction.requiringNew().run(() -> counts.fold());
      }
    }
    assertThat(kept()).isEqualTo(fromScratch());

    QuarkusTransaction.requiringNew().run(() -> counts.fold());

    assertThat(kept()).isEqualTo(fromScratch());
  }

  private void openAll() {
    String campaign = prefix + "-campaign";
    var milestone =
        new CampaignFacts.MilestoneFacts(
            "ledger", "LEDGER", "台账", LocalDate.of(2030, 1, 1), null, List.of("BRANCH"));
    var facts =
        new CampaignFacts(
            campaign,
            "行动",
            prefix + "-top",
            "ACTIVE",
            List.of(),
            List.of(milestone),
            List.of(),
            null,
            1);
    List<RosterChunk.Member> members = new ArrayList<>();
    for (int i = 0; i < BRANCHES; i++) {
      members.add(new RosterChunk.Member(prefix + "-b" + i, "BRANCH"));
    }
    rosters.end(prefix, campaign, 1, BRANCHES, facts);
    rosters.chunk(new RosterChunk(prefix, campaign, 1, members));
  }

  private void oneStep() {
    if (random.nextInt(4) == 0) {
      place("u" + random.nextInt(UNITS), "top");
    } else if (random.nextInt(3) == 0) {
      place("b" + random.nextInt(BRANCHES), "u" + random.nextInt(UNITS));
    } else {
      QuarkusTransaction.requiringNew().run(this::change);
    }
  }

  private void change() {
    List<Obligation> all = obligations.list("campaign", prefix + "-campaign");
    Obligation one = all.get(random.nextInt(all.size()));
    ObligationAction[] actions = ObligationAction.values();
    ObligationAction action = actions[random.nextInt(actions.length)];
    if (Obligation.TRANSITIONS.allow(one.state(), action)) {
      duties.change(one, obligation -> act(obligation, action));
    }
  }

  private void act(Obligation obligation, ObligationAction action) {
    switch (action) {
      case SUBMIT -> obligation.submit(clock);
      case RECALL -> obligation.recall(clock);
      case RETURN -> obligation.sendBack("退回", null, clock);
      case FULFIL -> obligation.fulfil(clock);
      case REOPEN -> obligation.reopen("更正", clock);
      case EXEMPT -> obligation.exempt("免报", clock);
      case EXTEND -> obligation.extend(obligation.dueDate().plusDays(1), "延期", "p", clock);
    }
  }

  private void place(String name, String parent) {
    long version = versions.merge(name, 1L, Long::sum);
    organisations.apply(
        new OrganisationState(
            prefix + "-" + name,
            name,
            null,
            "BRANCH",
            parent == null ? null : prefix + "-" + parent,
            1,
            null,
            null,
            version),
        List.of(),
        new OrganisationDetail(null, false, true, null));
  }

  private Map<String, Map<String, Long>> kept() {
    List<String> nodes = new ArrayList<>(List.of(prefix + "-top"));
    versions.keySet().forEach(name -> nodes.add(prefix + "-" + name));
    return counts.read(prefix + "-campaign", "ledger", nodes);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Map<String, Long>> fromScratch() {
    List<Tuple> rows =
        database
            .createNativeQuery(SCRATCH, Tuple.class)
            .setParameter("campaign", prefix + "-campaign")
            .getResultList();
    Map<String, Map<String, Long>> sums = new HashMap<>();
    for (Tuple row : rows) {
      sums.computeIfAbsent(row.get("node", String.class), node -> new HashMap<>())
          .put(row.get("bucket", String.class), row.get("obligations", Number.class).longValue());
    }
    return sums;
  }
}
