package org.duibiao.ledger.organisation.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.duibiao.ledger.organisation.application.OrganisationDetail;
import org.duibiao.ledger.organisation.application.OrganisationTold;
import org.duibiao.ledger.shared.StoredJson;

/** What the catalog last told of organisations besides their place in the tree; a read copy. */
@ApplicationScoped
public class OrganisationDetails {
  private static final String UPSERT =
      """
      insert into organisation_detail (code, category, has_party_groups, has_branch_committee,
        member_count)
      select code, category, "hasPartyGroups", "hasBranchCommittee", "memberCount"
      from jsonb_to_recordset(cast(:told as jsonb)) as d (code text, category text,
        "hasPartyGroups" boolean, "hasBranchCommittee" boolean, "memberCount" integer)
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
  public void replace(Collection<OrganisationTold> told) {
    database
        .createNativeQuery(UPSERT)
        .setParameter(
            "told", StoredJson.write(told.stream().map(OrganisationDetails::row).toList()))
        .executeUpdate();
  }

  private static Row row(OrganisationTold told) {
    OrganisationDetail detail = told.detail();
    return new Row(
        told.state().code(),
        detail.category(),
        detail.hasPartyGroups(),
        detail.hasBranchCommittee(),
        detail.memberCount());
  }

  private record Row(
      String code,
      String category,
      boolean hasPartyGroups,
      boolean hasBranchCommittee,
      Integer memberCount) {}
}
