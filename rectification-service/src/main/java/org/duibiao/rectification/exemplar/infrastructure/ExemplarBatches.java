package org.duibiao.rectification.exemplar.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.rectification.exemplar.domain.ExemplarBatch;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;

/**
 * The batches of exemplars. Whoever takes a place, or changes how many there are, holds the batch's
 * row meanwhile, so that of two who want the last place one gets it.
 */
@ApplicationScoped
public class ExemplarBatches {
  private static final String SELECT =
      """
      select b.campaign, b.code, b.title, b.studio, b.benchmark_department, b.exemplary_branch,
        b.version,
        (select count(*) from exemplar e where e.campaign = b.campaign and e.batch = b.code
          and e.kind = 'STUDIO' and e.state not in ('NOMINATED', 'REJECTED', 'REVOKED')) as s,
        (select count(*) from exemplar e where e.campaign = b.campaign and e.batch = b.code
          and e.kind = 'BENCHMARK_DEPARTMENT'
          and e.state not in ('NOMINATED', 'REJECTED', 'REVOKED')) as d,
        (select count(*) from exemplar e where e.campaign = b.campaign and e.batch = b.code
          and e.kind = 'EXEMPLARY_BRANCH'
          and e.state not in ('NOMINATED', 'REJECTED', 'REVOKED')) as x
      from exemplar_batch b where b.campaign = :campaign
      """;

  private static final String INSERT =
      """
      insert into exemplar_batch (campaign, code, title, studio, benchmark_department,
        exemplary_branch, version)
      values (:campaign, :code, :title, :studio, :department, :branch, 1)
      on conflict do nothing
      """;

  private static final String UPDATE =
      """
      update exemplar_batch set title = :title, studio = :studio,
        benchmark_department = :department, exemplary_branch = :branch, version = version + 1
      where campaign = :campaign and code = :code
      """;

  private final EntityManager database;

  ExemplarBatches(EntityManager database) {
    this.database = database;
  }

  /** A campaign's batches by their code; an office makes few of them. */
  @SuppressWarnings("unchecked")
  public List<ExemplarBatch> all(String campaign, int atMost) {
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " order by b.code", Tuple.class)
            .setParameter("campaign", campaign)
            .setMaxResults(atMost)
            .getResultList();
    return rows.stream().map(ExemplarBatches::batch).toList();
  }

  /** One batch. */
  @SuppressWarnings("unchecked")
  public Optional<ExemplarBatch> find(String campaign, String code) {
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " and b.code = :code", Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("code", code)
            .getResultList();
    return rows.stream().findFirst().map(ExemplarBatches::batch);
  }

  /** The same, with its row held until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<ExemplarBatch> held(String campaign, String code) {
    database
        .createNativeQuery(
            "select 1 from exemplar_batch where campaign = :campaign and code = :code for no key update")
        .setParameter("campaign", campaign)
        .setParameter("code", code)
        .getResultList();
    return find(campaign, code);
  }

  /** Makes a batch, unless somebody has made it meanwhile. */
  public boolean make(ExemplarBatch made) {
    return set(database.createNativeQuery(INSERT), made) == 1;
  }

  /** Changes one that is held. */
  public void change(ExemplarBatch changed) {
    set(database.createNativeQuery(UPDATE), changed);
  }

  private static int set(Query query, ExemplarBatch batch) {
    return query
        .setParameter("campaign", batch.campaign())
        .setParameter("code", batch.code())
        .setParameter("title", batch.title())
        .setParameter("studio", batch.placesOf(ExemplarKind.STUDIO))
        .setParameter("department", batch.placesOf(ExemplarKind.BENCHMARK_DEPARTMENT))
        .setParameter("branch", batch.placesOf(ExemplarKind.EXEMPLARY_BRANCH))
        .executeUpdate();
  }

  private static ExemplarBatch batch(Tuple row) {
    return new ExemplarBatch(
        row.get("campaign", String.class),
        row.get("code", String.class),
        row.get("title", String.class),
        counts(row, "studio", "benchmark_department", "exemplary_branch"),
        counts(row, "s", "d", "x"),
        row.get("version", Number.class).longValue());
  }

  private static Map<ExemplarKind, Integer> counts(
      Tuple row, String studio, String department, String branch) {
    Map<ExemplarKind, Integer> counts = new EnumMap<>(ExemplarKind.class);
    counts.put(ExemplarKind.STUDIO, row.get(studio, Number.class).intValue());
    counts.put(ExemplarKind.BENCHMARK_DEPARTMENT, row.get(department, Number.class).intValue());
    counts.put(ExemplarKind.EXEMPLARY_BRANCH, row.get(branch, Number.class).intValue());
    return counts;
  }
}
