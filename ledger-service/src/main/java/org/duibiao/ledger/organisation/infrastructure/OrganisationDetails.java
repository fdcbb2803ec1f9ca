package org.duibiao.ledger.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.duibiao.ledger.organisation.application.OrganisationDetail;

/** What the catalog last told of organisations besides their place in the tree; a read copy. */
@ApplicationScoped
public class OrganisationDetails {
  private static final String UPSERT =
      """
      insert into organisation_detail (code, category, has_party_groups, has_branch_committee,
        member_count)
      values (:code, cast(:category as text), :groups, :committee,
        cast(cast(:members as text) as integer))
      on conflict (code) do update set category = excluded.category,
        has_party_groups = excluded.has_party_groups,
        has_branch_committee = excluded.has_branch_committee, member_count = excluded.member_count
      """;

  private final EntityManager database;

  OrganisationDetails(EntityManager database) {
    this.database = database;
  }

  /** Puts what is told in the place of what was known before. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(String organisation, OrganisationDetail detail) {
    Integer members = detail.memberCount();
    database
        .createNativeQuery(UPSERT)
        .setParameter("code", organisation)
        .setParameter("category", detail.category())
        .setParameter("groups", detail.hasPartyGroups())
        .setParameter("committee", detail.hasBranchCommittee())
        .setParameter("members", members == null ? null : members.toString())
        .executeUpdate();
  }
}
