package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duibiao.chassis.access.OrganisationState;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.campaign.application.CampaignFacts;
import org.duibiao.ledger.campaign.application.CampaignProjection;
import org.duibiao.ledger.campaign.application.RosterChunk;
import org.duibiao.ledger.campaign.application.RosterIntake;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.coverage.application.CoverageKeeper;
import org.duibiao.ledger.coverage.domain.DaySeries;
import org.duibiao.ledger.coverage.domain.Period;
import org.duibiao.ledger.coverage.domain.Step;
import org.duibiao.ledger.coverage.infrastructure.CoverageCounts;
import org.duibiao.ledger.coverage.infrastructure.CoverageRecount;
import org.duibiao.ledger.diagnosis.domain.Assessment;
import org.duibiao.ledger.diagnosis.domain.Diagnosis;
import org.duibiao.ledger.diagnosis.domain.Finding;
import org.duibiao.ledger.diagnosis.domain.FindingResult;
import org.duibiao.ledger.diagnosis.infrastructure.Diagnoses;
import org.duibiao.ledger.obligation.application.DutyDesk;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationAction;
import org.duibiao.ledger.obligation.infrastructure.Obligations;
import org.duibiao.ledger.organisation.application.OrganisationDetail;
import org.duibiao.ledger.organisation.application.OrganisationProjection;
import org.duibiao.ledger.organisation.application.OrganisationTold;
import org.duibiao.ledger.shared.domain.Author;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens in whatever order, the kept sums are those of a count from scratch: at every
 * step and every node, by level, by indicator and by day.
 */
@QuarkusTest
class CoverageHistoryTest extends LedgerTest {
  private static final int UNITS = 3;
  private static final int BRANCHES = 6;
  private static final int STEPS = 120;
  private static final int STEPS_A_DAY = 20;
  private static final String[] BUCKETS = {"onTime", "late", "overdue", "pending", "exempt"};

  @Inject EntityManager database;
  @Inject CoverageCounts counts;
  @Inject CoverageKeeper keeper;
  @Inject CoverageRecount recount;
  @Inject DutyDesk duties;
  @Inject Obligations obligations;
  @Inject Diagnoses diagnoses;
  @Inject OrganisationProjection organisations;
  @Inject CampaignProjection campaigns;
  @Inject RosterIntake rosters;
  @Inject @DomainTime Clock clock;

  private final Map<String, Long> versions = new HashMap<>();
  private final CoverageModel model = new CoverageModel();
  private Random random;
  private String prefix;

  @ParameterizedTest
  @ValueSource(longs = {20210420, 36})
  void theKeptSumsAreThoseOfACountFromScratch(long seed) {
    random = new Random(seed);
    prefix = "h" + seed;
    LocalDate first = today();
    place("top", null, "COMMITTEE");
    place("u0", "top", "GENERAL_BRANCH");
    place("u1", "top", "GENERAL_BRANCH");
    for (int i = 0; i < BRANCHES - 1; i++) {
      place("b" + i, "u" + i % UNITS, "BRANCH");
    }
    campaigns.applyGuide(guide("plain", 3), 1);
    campaigns.applyGuide(guide("direct", 2), 1);
    open("first", BRANCHES - 2);
    for (int step = 1; step <= STEPS; step++) {
      oneStep();
      assertCountedRight("after step " + step);
      if (step % STEPS_A_DAY == 0) {
        assertIntact("after step " + step);
        endDay();
      }
      if (step == STEPS / 2) {
        open("amended", BRANCHES);
      }
      if (step % 10 == 0) {
        QuarkusTransaction.requiringNew().run(() -> counts.fold());
      }
    }
    assertDaysAre(first, today().minusDays(1));
    QuarkusTransaction.requiringNew().run(() -> counts.fold());
    assertCountedRight("after the last fold");
    assertIntact("after the last fold");
    assertDaysAre(first.plusDays(2), today().minusDays(1));
    assertToldRight();
    assertThat(model.seen()).contains("NONE", "PASSED", "RETURNED", "moved RETURNED", "recalled");
  }

  private LocalDate today() {
    return ChinaTime.today(clock);
  }

  private String code(String name) {
    return prefix + "-" + name;
  }

  private Guide guide(String name, int indicators) {
    List<Guide.Indicator> all =
        IntStream.rangeClosed(1, indicators)
            .mapToObj(i -> new Guide.Indicator(code(name) + "." + i, "指标" + i))
            .toList();
    return new Guide(code(name), 1, "指南", List.of(new Guide.Dimension(1, "有力", all)));
  }

  /** The last branch is an exception: it follows the other guide, whatever its type. */
  private String guideOf(String organisation) {
    boolean direct =
        organisation.equals(code("b" + (BRANCHES - 1)))
            || model.type(organisation).equals("DIRECT_BRANCH");
    return code(direct ? "direct" : "plain");
  }

  private void open(String roster, int size) {
    String campaign = code("campaign");
    var milestone =
        new CampaignFacts.MilestoneFacts(
            "ledger", "LEDGER", "台账", today().plusDays(2), null, List.of("BRANCH"));
    var guides =
        List.of(
            new CampaignFacts.GuideChoice("BRANCH", null, code("plain"), 1),
            new CampaignFacts.GuideChoice("DIRECT_BRANCH", null, code("direct"), 1),
            new CampaignFacts.GuideChoice(null, code("b" + (BRANCHES - 1)), code("direct"), 1));
    var facts =
        new CampaignFacts(
            campaign,
            "行动",
            code("top"),
            "ACTIVE",
            guides,
            List.of(milestone),
            List.of(),
            List.of(),
            null,
            1);
    List<RosterChunk.Member> members =
        IntStream.range(0, size)
            .mapToObj(i -> new RosterChunk.Member(code("b" + i), "BRANCH"))
            .toList();
    rosters.end(code(roster), campaign, 1, size, facts);
    rosters.chunk(new RosterChunk(code(roster), campaign, 1, members));
  }

  private void oneStep() {
    int what = random.nextInt(12);
    if (what == 0) {
      place("u" + random.nextInt(UNITS), "top", "GENERAL_BRANCH");
    } else if (what < 3) {
      String type = random.nextInt(3) == 0 ? "DIRECT_BRANCH" : "BRANCH";
      place("b" + random.nextInt(BRANCHES), "u" + random.nextInt(UNITS), type);
    } else if (what == 3) {
      QuarkusTransaction.requiringNew().run(this::extendAllBelow);
    } else {
      QuarkusTransaction.requiringNew().run(this::change);
    }
  }

  private void place(String name, String parent, String type) {
    model.place(code(name), parent == null ? null : code(parent), type);
    organisations.apply(
        List.of(
            new OrganisationTold(
                new OrganisationState(
                    code(name),
                    name,
                    null,
                    type,
                    parent == null ? null : code(parent),
                    1,
                    null,
                    null,
                    versions.merge(name, 1L, Long::sum)),
                List.of(),
                new OrganisationDetail(null, false, true, null))));
  }

  /** Many at once, without the aggregate, as mass changes are made. */
  private void extendAllBelow() {
    String unit = code("u" + random.nextInt(UNITS));
    List<String> below =
        model.nodes().stream().filter(node -> model.lineage(node).contains(unit)).toList();
    if (!below.isEmpty()) {
      database
          .createNativeQuery(
              """
              update obligation set due_date = due_date + 1, bucket = 'OPEN:' || (due_date + 1)
              where bucket like 'OPEN:%' and organisation in (:below)
              """)
          .setParameter("below", below)
          .executeUpdate();
      keeper.recount(unit);
    }
  }

  private void change() {
    List<Obligation> all = obligations.list("campaign", code("campaign"));
    Obligation one = all.get(random.nextInt(all.size()));
    if (!model.known(one.organisation())) {
      return;
    }
    if (random.nextInt(3) == 0) {
      diagnose(one.organisation());
    }
    List<ObligationAction> possible =
        Stream.of(ObligationAction.values())
            .filter(action -> Obligation.TRANSITIONS.allow(one.state(), action))
            .filter(action -> action != ObligationAction.EXEMPT || random.nextInt(6) == 0)
            .filter(action -> action != ObligationAction.RELEASE || random.nextInt(9) == 0)
            .filter(action -> action != ObligationAction.EXTEND || random.nextInt(3) == 0)
            .toList();
    if (!possible.isEmpty()) {
      ObligationAction action = possible.get(random.nextInt(possible.size()));
      duties.change(one, obligation -> act(obligation, action));
    }
  }

  /** Somebody writes at the diagnosis; nothing is filed by that. */
  private void diagnose(String organisation) {
    Guide guide = guideOf(organisation).endsWith("plain") ? guide("plain", 3) : guide("direct", 2);
    FindingResult[] results = FindingResult.values();
    List<Finding> findings =
        guide.indicators().stream()
            .map(one -> one.code())
            .map(
                code ->
                    new Finding(
                        code, results[random.nextInt(results.length)], null, null, List.of()))
            .toList();
    Diagnosis diagnosis = diagnoses.of(code("campaign"), organisation);
    diagnosis.record(new Assessment(List.of(), findings, Set.of()), guide, Author.of("p"));
    diagnoses.persistAndFlush(diagnosis);
  }

  private void act(Obligation obligation, ObligationAction action) {
    String organisation = obligation.organisation();
    switch (action) {
      case SUBMIT -> {
        obligation.submit(clock);
        model.step(organisation, Step.SUBMITTED, written(organisation));
      }
      case RECALL -> {
        obligation.recall(clock);
        model.step(organisation, Step.RECALLED, null);
      }
      case RETURN -> {
        obligation.sendBack("退回", null, clock);
        model.step(organisation, Step.RETURNED, null);
      }
      case FULFIL -> {
        obligation.fulfil(clock);
        model.step(organisation, Step.ACCEPTED, null);
      }
      case REOPEN -> obligation.reopen("更正", clock);
      case EXEMPT -> obligation.exempt("免报", clock);
      case RELEASE -> obligation.release("并入", clock);
      case EXTEND -> {
        LocalDate due = obligation.dueDate();
        LocalDate until = (due.isBefore(today()) ? today() : due).plusDays(1);
        obligation.extend(until, "延期", "p", clock);
      }
    }
  }

  private CoverageModel.Filed written(String organisation) {
    String guide = guideOf(organisation);
    Diagnosis diagnosis = diagnoses.of(code("campaign"), organisation);
    StringBuilder letters = new StringBuilder();
    for (int i = 1; i <= (guide.endsWith("plain") ? 3 : 2); i++) {
      letters.append("MPNA-".charAt(diagnosis.at(guide + "." + i).result().ordinal()));
    }
    return new CoverageModel.Filed(guide, letters.toString());
  }

  private void endDay() {
    model.endOfDay(today(), owed());
    TestClock.moveTo(ChinaTime.shown(ChinaTime.endOf(today())).toString());
  }

  private List<Obligation> owed() {
    return QuarkusTransaction.requiringNew()
        .call(() -> obligations.list("campaign", code("campaign")));
  }

  private void assertCountedRight(String when) {
    List<Obligation> owed = owed();
    assertThat(counts.read(code("campaign"), "ledger", model.nodes()))
        .as(when)
        .isEqualTo(model.marks(owed));
    for (String guide : List.of(code("plain"), code("direct"))) {
      assertThat(counts.read(code("campaign"), "guide:" + guide + ":1", model.nodes()))
          .as(guide + " " + when)
          .isEqualTo(model.findings(owed, guide, this::guideOf));
    }
  }

  private void assertIntact(String when) {
    assertThat(recount.compare(code("campaign"), code("top")).differences()).as(when).isEmpty();
  }

  private void assertDaysAre(LocalDate from, LocalDate to) {
    Period period = new Period(from, to);
    for (String node : model.nodes()) {
      var changes = counts.readDays(code("campaign"), "ledger", node, period);
      var before = changes.getOrDefault(from.minusDays(1), Map.of());
      assertThat(DaySeries.of(period, before, changes))
          .as(node)
          .isEqualTo(model.days(node, from, to));
    }
  }

  /** Over HTTP: whatever is counted has a list of that many behind it, page by page. */
  private void assertToldRight() {
    for (String node : List.of("top", "u0", "b0")) {
      if (!model.lineage(code(node)).isEmpty()) {
        JsonPath levels = get("/coverage/levels?organisation=" + code(node));
        JsonPath coverage = get("/coverage?organisation=" + code(node));
        JsonPath days = get("/coverage/days?organisation=" + code(node));
        for (String bucket : BUCKETS) {
          int count = coverage.getInt(bucket);
          assertThat(
                  levels.getList("levels." + bucket, Integer.class).stream().mapToInt(i -> i).sum())
              .isEqualTo(count);
          assertThat(days.getInt("days[-1]." + bucket)).isEqualTo(count);
          String asked = bucket.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
          assertThat(listed("/coverage/organisations?bucket=" + asked, node)).isEqualTo(count);
        }
        assertIndicatorsTold(node);
      }
    }
  }

  private void assertIndicatorsTold(String node) {
    JsonPath told = get("/coverage/indicators?organisation=" + code(node));
    Map<String, String> results =
        Map.of(
            "met", "MET",
            "partlyMet", "PARTLY_MET",
            "notMet", "NOT_MET",
            "notApplicable", "NOT_APPLICABLE",
            "notAssessed", "NOT_ASSESSED");
    List<Map<String, Object>> indicators = told.getList("indicators");
    assertThat(indicators).hasSize(5);
    for (Map<String, Object> one : indicators) {
      results.forEach(
          (field, result) ->
              assertThat(
                      listed(
                          "/coverage/indicators/%s/organisations?result=%s"
                              .formatted(one.get("indicator"), result),
                          node))
                  .isEqualTo(one.get(field)));
    }
  }

  private int listed(String path, String node) {
    int sum = 0;
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      String cursor = next.get().isEmpty() ? "" : "&cursor=" + next.get();
      JsonPath page = get(path + "&limit=2&organisation=" + code(node) + cursor);
      sum += page.getList("items").size();
      next = Optional.ofNullable(page.getString("next"));
    }
    return sum;
  }

  private JsonPath get(String path) {
    return RestAssured.given()
        .basePath("/api/ledger/v1/campaigns/" + code("campaign"))
        .auth()
        .oauth2(Tokens.of("auditor", "auditor@" + code("top")))
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
