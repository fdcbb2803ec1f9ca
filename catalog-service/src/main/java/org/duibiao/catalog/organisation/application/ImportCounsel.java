package org.duibiao.catalog.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duibiao.catalog.organisation.application.CampaignsUnderWay.Ground;
import org.duibiao.catalog.organisation.application.CampaignsUnderWay.UnderWay;
import org.duibiao.catalog.organisation.infrastructure.ImportAdvice;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.SheetFault;
import org.duibiao.catalog.shared.SheetRemarks;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;

/**
 * What is told of the staged rows of an import beside their faults, and who of those that it founds
 * joins the campaigns under way. One rule for every kind of import.
 */
@ApplicationScoped
class ImportCounsel {
  /** Most organisations that one amendment of a roster lets join. */
  private static final int MOST_OF_AN_AMENDMENT = 500;

  private final ImportAdvice advice;
  private final CampaignsUnderWay campaigns;
  private final Clock clock;

  ImportCounsel(ImportAdvice advice, CampaignsUnderWay campaigns, @DomainTime Clock clock) {
    this.advice = advice;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /**
   * What becomes of those that are founded.
   *
   * @param joining why they join the campaigns under way; null if they do not
   * @param runs whether the importer acts for the organisation that runs a campaign
   */
  record Newcomers(Ground joining, Predicate<OrganisationNode> runs) {
    private boolean join(UnderWay campaign) {
      return joining != null && runs.test(campaign.top());
    }
  }

  /** Notes what should be looked at in the marked rows of an import. */
  void examine(UUID id, Newcomers newcomers, SheetRemarks warnings) {
    LocalDate today = ChinaTime.today(clock);
    advice.examine(id, today, warnings);
    for (UnderWay campaign : campaigns.all()) {
      for (ImportAdvice.Newcomers some : advice.newcomers(id, campaign, today)) {
        boolean join = newcomers.join(campaign) && some.there();
        warnings.addAll(
            List.of(
                SheetFault.of(
                    some.row(),
                    "code",
                    join ? "advice.joins" : "advice.owes-nothing",
                    campaign.code(),
                    some.number(),
                    some.codes())),
            1);
      }
    }
  }

  /** Lets those that were founded join, as far as they do. */
  void join(UUID id, Newcomers newcomers, Function<OrganisationNode, Actor> actorFor) {
    campaigns.all().stream()
        .filter(newcomers::join)
        .forEach(
            campaign -> join(id, campaign, newcomers.joining(), actorFor.apply(campaign.top())));
  }

  private void join(UUID id, UnderWay campaign, Ground joining, Actor actor) {
    LocalDate today = ChinaTime.today(clock);
    List<String> some = advice.codes(id, campaign, today, "", MOST_OF_AN_AMENDMENT);
    while (!some.isEmpty()) {
      campaigns.join(campaign.code(), some, joining, actor);
      String last = some.get(some.size() - 1);
      some = advice.codes(id, campaign, today, last, MOST_OF_AN_AMENDMENT);
    }
  }
}
