package org.duibiao.ledger.campaign.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.shared.StoredJson;

/** The guides as the catalog told them. */
@ApplicationScoped
public class Guides {
  private final EntityManager database;

  Guides(EntityManager database) {
    this.database = database;
  }

  /** Keeps a guide unless a newer state of it is known. */
  public void upsert(Guide guide, long sequence) {
    database
        .createNativeQuery(
            """
            insert into guide (code, version, title, dimensions, sequence)
            values (:code, :version, :title, cast(:dimensions as jsonb), :sequence)
            on conflict (code, version) do update set title = excluded.title,
              dimensions = excluded.dimensions, sequence = excluded.sequence
            where guide.sequence < excluded.sequence
            """)
        .setParameter("code", guide.code())
        .setParameter("version", guide.version())
        .setParameter("title", guide.title())
        .setParameter("dimensions", StoredJson.write(guide.dimensions()))
        .setParameter("sequence", sequence)
        .executeUpdate();
  }

  /**
   * The guide by which an organisation diagnoses itself: what the campaign says of this one, else
   * of its type.
   */
  @SuppressWarnings("unchecked")
  public Optional<Guide> applicable(String campaign, String organisation, String type) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select g.code, g.version, g.title, cast(g.dimensions as text) as dimensions
                from campaign_guide c join guide g on g.code = c.guide
                  and g.version = c.guide_version
                where c.campaign = :campaign and (c.organisation = :organisation
                  or c.organisation is null and c.organisation_type = :type)
                order by c.organisation nulls last limit 1
                """,
                Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("organisation", organisation)
            .setParameter("type", type)
            .getResultList();
    return rows.stream().findFirst().map(Guides::guide);
  }

  /** The guides that a campaign names, as far as they have arrived here. */
  @SuppressWarnings("unchecked")
  public List<Guide> of(String campaign) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select g.code, g.version, g.title, cast(g.dimensions as text) as dimensions
                from guide g where (g.code, g.version) in (
                  select c.guide, c.guide_version from campaign_guide c
                  where c.campaign = :campaign)
                order by g.code, g.version
                """,
                Tuple.class)
            .setParameter("campaign", campaign)
            .getResultList();
    return rows.stream().map(Guides::guide).toList();
  }

  /** Whether every guide that a campaign names has arrived here. */
  public boolean complete(String campaign) {
    return database
        .createNativeQuery(
            """
            select 1 from campaign_guide c where c.campaign = :campaign and not exists (
              select 1 from guide g where g.code = c.guide and g.version = c.guide_version)
            """)
        .setParameter("campaign", campaign)
        .getResultList()
        .isEmpty();
  }

  private static Guide guide(Tuple row) {
    return new Guide(
        row.get("code", String.class),
        row.get("version", Number.class).intValue(),
        row.get("title", String.class),
        StoredJson.readList(row.get("dimensions", String.class), Guide.Dimension.class));
  }
}
