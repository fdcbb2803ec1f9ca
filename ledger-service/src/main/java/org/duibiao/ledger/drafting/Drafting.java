package org.duibiao.ledger.drafting;

import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;

/**
 * Writes the draft of a report 一键成文 from what the ledger knows. The same moment gives the same text
 * as long as nobody exempts, corrects or withdraws: what was filed, accepted and recorded after the
 * moment is left out.
 */
@ApplicationScoped
public class Drafting {
  private final CampaignDesk campaigns;
  private final DraftSources sources;
  private final Clock clock;

  Drafting(CampaignDesk campaigns, DraftSources sources, @DomainTime Clock clock) {
    this.campaigns = campaigns;
    this.sources = sources;
    this.clock = clock;
  }

  /** A title and a text. */
  public record Draft(String title, String text) {}

  /**
   * The draft of an organisation's report on itself and all below it.
   *
   * @param document what the report is called
   * @param asOf the moment whose figures it tells, null for now
   * @throws DomainException INVALID_CONTENT for a moment that lies ahead
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Draft write(
      Campaign campaign, OrganisationNode node, String document, OffsetDateTime asOf) {
    Instant moment = moment(asOf);
    var about =
        new DraftSources.About(
            campaign.code(), campaigns.milestone(campaign, Optional.empty()), node.path(), moment);
    var subject = new DraftFacts.Subject(node.name(), campaign.title(), document, moment);
    DraftFacts facts = sources.facts(subject, about);
    return new Draft(DraftText.title(facts), DraftText.of(facts));
  }

  private Instant moment(OffsetDateTime asOf) {
    Instant now = clock.instant();
    if (asOf == null) {
      return now;
    }
    if (asOf.toInstant().isAfter(now)) {
      throw new DomainException(INVALID_CONTENT, List.of(new Fault("/asOf", "draft.as-of")));
    }
    return asOf.toInstant();
  }
}
