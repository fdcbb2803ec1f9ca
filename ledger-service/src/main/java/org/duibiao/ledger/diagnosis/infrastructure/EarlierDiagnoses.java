package org.duibiao.ledger.diagnosis.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * The accepted diagnoses that are still to be told in full. Invariant: each is told once, however
 * many replicas do it and wherever they are interrupted, with the next number of its facts.
 */
@ApplicationScoped
public class EarlierDiagnoses {
  private static final String TAKE =
      """
      with batch as (
        delete from diagnosis_to_tell t
        where (t.campaign, t.organisation) in (
          select campaign, organisation from diagnosis_to_tell
          order by campaign, organisation limit :many for update skip locked)
        returning t.campaign, t.organisation
      ), told as (
        update diagnosis d set told_again = d.told_again + 1
        from batch b
        join entry e on e.campaign = b.campaign and e.organisation = b.organisation
          and e.state = 'ACCEPTED'
        join checkpoint c on c.campaign = b.campaign and c.organisation = b.organisation
        join organisation_node n on n.code = b.organisation
        cross join lateral (
          select g.code, g.version from campaign_guide cg
          join guide g on g.code = cg.guide and g.version = cg.guide_version
          where cg.campaign = b.campaign and (cg.organisation = b.organisation
            or cg.organisation is null and cg.organisation_type = n.type)
          order by cg.organisation nulls last limit 1) g
        where d.campaign = b.campaign and d.organisation = b.organisation
        returning d.campaign, d.organisation, e.accepted_revision as revision,
          c.sequence + d.told_again as number, g.code as guide, g.version as guide_version
      )
      select b.campaign, b.organisation, t.revision, t.number, t.guide, t.guide_version
      from batch b left join told t on t.campaign = b.campaign and t.organisation = b.organisation
      order by b.campaign, b.organisation
      """;

  private final EntityManager database;

  EarlierDiagnoses(EntityManager database) {
    this.database = database;
  }

  /** Whether any is left. */
  public boolean any() {
    return (Boolean)
        database
            .createNativeQuery("select exists (select 1 from diagnosis_to_tell)", Boolean.class)
            .getSingleResult();
  }

  /**
   * One that was looked at.
   *
   * @param due empty where nothing is accepted any more, or its guide is not known
   */
  public record Taken(String campaign, String organisation, Optional<Due> due) {}

  /** What is told of one: the accepted revision, the number of the fact, the guide's version. */
  public record Due(int revision, long number, String guide, int version) {}

  /** Takes the next ones off the list; none once it is empty, or others are at the rest. */
  @SuppressWarnings("unchecked")
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Taken> take(int many) {
    List<Tuple> rows =
        database.createNativeQuery(TAKE, Tuple.class).setParameter("many", many).getResultList();
    return rows.stream().map(EarlierDiagnoses::taken).toList();
  }

  private static Taken taken(Tuple row) {
    Optional<Due> due =
        Optional.ofNullable(row.get("number", Number.class))
            .map(
                number ->
                    new Due(
                        row.get("revision", Number.class).intValue(),
                        number.longValue(),
                        row.get("guide", String.class),
                        row.get("guide_version", Number.class).intValue()));
    return new Taken(row.get("campaign", String.class), row.get("organisation", String.class), due);
  }
}
