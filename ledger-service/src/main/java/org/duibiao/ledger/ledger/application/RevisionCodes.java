package org.duibiao.ledger.ledger.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.campaign.application.CampaignDesk;
import org.duibiao.ledger.campaign.domain.Campaign;
import org.duibiao.ledger.entry.application.EntryHistory;
import org.duibiao.ledger.signoff.domain.FiledKind;
import org.duibiao.ledger.signoff.domain.FiledRevision;
import org.duibiao.ledger.signoff.domain.RevisionCode;

/** Tells whether a paper is what was filed, by the code on it; only within the caller's scope. */
@ApplicationScoped
public class RevisionCodes {
  private final CampaignDesk campaigns;
  private final EntryHistory entries;
  private final LedgerHistory ledgers;
  private final EntityManager database;
  private final Access access;

  RevisionCodes(
      CampaignDesk campaigns,
      EntryHistory entries,
      LedgerHistory ledgers,
      EntityManager database,
      Access access) {
    this.campaigns = campaigns;
    this.entries = entries;
    this.ledgers = ledgers;
    this.database = database;
    this.access = access;
  }

  /** The revision that has a code; empty if none has. Each look has a transaction of its own. */
  public Optional<FiledRevision> find(String campaignCode, String text) {
    Campaign campaign = campaigns.visible(campaignCode);
    return RevisionCode.parse(text)
        .flatMap(
            code ->
                named(code.organisation()).stream()
                    .map(organisation -> filed(campaign.code(), organisation, code))
                    .flatMap(Optional::stream)
                    .filter(filed -> filed.code().equals(text))
                    .findFirst());
  }

  private Optional<FiledRevision> filed(String campaign, String organisation, RevisionCode code) {
    try {
      return Optional.of(
          code.kind() == FiledKind.ENTRY
              ? entries.filed(campaign, organisation, code.number())
              : ledgers.filed(campaign, organisation, code.number()));
    } catch (DomainException e) {
      return Optional.empty();
    }
  }

  /** Organisations in scope that a code may name; without dashes it may be more than one. */
  @SuppressWarnings("unchecked")
  private List<String> named(String onPaper) {
    Scope scope = access.scope();
    Query query =
        database
            .createNativeQuery(
                "select n.code from organisation_node n"
                    + " where upper(replace(n.code, '-', '')) = :code and "
                    + scope.condition("n.path")
                    + " order by n.code",
                String.class)
            .setParameter("code", onPaper);
    return scope.bind(query).setMaxResults(20).getResultList();
  }
}
