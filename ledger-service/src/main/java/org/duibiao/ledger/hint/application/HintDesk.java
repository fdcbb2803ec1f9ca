package org.duibiao.ledger.hint.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.hint.domain.HintKind;
import org.duibiao.ledger.hint.infrastructure.Hints;

/** Shows the hints about what the caller's posts reach; a counterpart elsewhere has no name. */
@ApplicationScoped
public class HintDesk {
  private final CampaignDesk campaigns;
  private final Hints hints;
  private final Access access;

  HintDesk(CampaignDesk campaigns, Hints hints, Access access) {
    this.campaigns = campaigns;
    this.hints = hints;
    this.access = access;
  }

  /**
   * A hint as the caller may see it.
   *
   * @param shown whether the counterpart lies within the caller's reach
   */
  public record Seen(Hints.Listed listed, boolean shown) {}

  /** A page in the order of the tree. */
  @Transactional
  public Page<Seen> page(
      String campaignCode,
      Optional<String> organisation,
      Optional<HintKind> kind,
      PageRequest request) {
    Campaign campaign = campaigns.visible(campaignCode);
    Optional<String> path = organisation.map(code -> access.visible(Inputs.code(code)).path());
    Filters filters =
        Filters.of("hints", campaign.code(), organisation.orElse(null), kind.orElse(null));
    Scope scope = access.scope();
    List<Hints.Listed> rows =
        hints.rows(
            campaign.code(),
            path,
            kind,
            scope,
            request.after(filters, Hints.ORDER.parts()),
            request.fetch());
    return Page.of(
        rows.stream().map(row -> new Seen(row, scope.reaches(row.otherPath()))).toList(),
        request,
        filters,
        row -> List.of(row.listed().path(), row.listed().hint().id().toString()));
  }
}
