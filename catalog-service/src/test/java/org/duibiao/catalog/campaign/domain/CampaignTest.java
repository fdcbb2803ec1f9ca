package org.duibiao.catalog.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.duibiao.catalog.CatalogProblem;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignTest {
  private static final Instant NOW = Instant.parse("2021-04-01T00:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2021, 4, 20);

  @Test
  void goesFromDraftThroughActiveAndSummarisingToClosed() {
    // Given
    Campaign campaign = draft(plan(DUE));

    // When
    campaign.activate(NOW);
    campaign.summarise(NOW);
    campaign.close(NOW);

    // Then
    assertThat(campaign.state()).isEqualTo(CampaignState.CLOSED);
    assertThat(campaign.actions()).isEmpty();
    assertThat(campaign.takeEvents())
        .extracting(one -> one.event().version())
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @ParameterizedTest
  @EnumSource(CampaignState.class)
  void refusesEveryActionThatTheTableDoesNotName(CampaignState state) {
    Arrays.stream(CampaignAction.values())
        .filter(action -> !state.actions().contains(action))
        .forEach(
            action ->
                assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> state.after(action))
                    .extracting(DomainException::type)
                    .isEqualTo(CatalogProblem.TRANSITION_NOT_ALLOWED));
  }

  @Test
  void doesNotBeginWhileSomeoneWhoOwesALedgerHasNoGuide() {
    // Given
    CampaignPlan whole = plan(DUE);
    Campaign campaign =
        draft(
            new CampaignPlan(
                List.of(), whole.phases(), whole.milestones(), List.of(), DUE.plusDays(70)));

    // When / Then
    assertThat(campaign.actions()).containsExactly(CampaignAction.UPDATE);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> campaign.activate(NOW))
        .extracting(DomainException::type)
        .isEqualTo(CatalogProblem.INVALID_CONTENT);
  }

  @Test
  void isCopiedAsADraftWithEveryDayMoved() {
    // Given
    Campaign campaign = draft(plan(DUE));
    campaign.activate(NOW);

    // When
    Campaign copy = campaign.copy("next", "明年", 365, NOW);

    // Then
    assertThat(copy.state()).isEqualTo(CampaignState.DRAFT);
    assertThat(copy.plan().milestones().get(0).dueDate()).isEqualTo(DUE.plusDays(365));
    assertThat(copy.plan().phases().get(0).startsOn()).isEqualTo(DUE.minusDays(19).plusDays(365));
    assertThat(copy.plan().rectificationDueDate()).isEqualTo(DUE.plusDays(435));
  }

  @Test
  void refusesASecondLedger() {
    // Given
    CampaignPlan whole = plan(DUE);
    Milestone ledger = whole.milestones().get(0);
    Milestone other = new Milestone("again", ledger.kind(), "又一台账", DUE, null, ledger.owedBy());

    // When / Then
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(
            () ->
                draft(
                    new CampaignPlan(
                        whole.guides(), List.of(), List.of(ledger, other), List.of(), DUE)));
  }

  @Test
  void theCommitteesOwnTasksPutNobodyOnTheRoster() {
    // Given
    CampaignPlan whole = plan(DUE);
    Milestone task = task(OrganisationType.COMMITTEE);

    // When
    CampaignPlan plan = with(whole, task);

    // Then
    assertThat(draft(plan).owingTypes()).containsExactly(OrganisationType.BRANCH);
  }

  @Test
  void refusesATaskOfTheCommitteesThatOthersWouldOwe() {
    // Given
    CampaignPlan plan = with(plan(DUE), task(OrganisationType.BRANCH));

    // When / Then
    assertThatExceptionOfType(DomainException.class).isThrownBy(() -> draft(plan));
  }

  private static Milestone task(OrganisationType owing) {
    return new Milestone(
        "plan", MilestoneKind.CONSTRUCTION_PLAN, "建设方案", DUE, null, List.of(owing));
  }

  private static CampaignPlan with(CampaignPlan whole, Milestone other) {
    return new CampaignPlan(
        whole.guides(),
        whole.phases(),
        List.of(whole.milestones().get(0), other),
        whole.readingList(),
        whole.rectificationDueDate());
  }

  private static Campaign draft(CampaignPlan plan) {
    return Campaign.draft("trial", "试验", "college", plan, NOW);
  }

  private static CampaignPlan plan(LocalDate due) {
    return new CampaignPlan(
        List.of(new GuideAssignment(OrganisationType.BRANCH, null, "branch", 1)),
        List.of(new Phase(1, "第一阶段", due.minusDays(19), due.plusDays(70), null)),
        List.of(
            new Milestone(
                "ledger", MilestoneKind.LEDGER, "台账", due, null, List.of(OrganisationType.BRANCH))),
        List.of(new ReadingItem(1, "文件一")),
        due.plusDays(70));
  }
}
