package org.duibiao.ledger.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.lists.SearchWords;
import org.duibiao.ledger.shared.StoredJson;

/** The materials of the press. */
@ApplicationScoped
public class PressMaterials {
  private static final String SELECT =
      """
      select m.id, m.organisation, n.name, m.outlet, m.level,
        cast(m.published_on as text) as published_on, m.title, m.link,
        cast(m.campaigns as text) as campaigns, m.recorded_by, m.recorded_at
      from press_material m join organisation_node n on n.code = m.organisation
      """;

  private static final String WORDS = "(m.title || ' ' || m.outlet)";

  private final EntityManager database;

  PressMaterials(EntityManager database) {
    this.database = database;
  }

  /** Adds one. */
  public void add(PressMaterialView added) {
    database
        .createNativeQuery(
            """
            insert into press_material (id, organisation, outlet, level, published_on, title, link,
              campaigns, recorded_by, recorded_at)
            values (:id, :organisation, :outlet, :level, :date, :title, cast(:link as text),
              cast(:campaigns as jsonb), :by, :at)
            """)
        .setParameter("id", added.id())
        .setParameter("organisation", added.organisation())
        .setParameter("outlet", added.outlet())
        .setParameter("level", added.level().name())
        .setParameter("date", added.date())
        .setParameter("title", added.title())
        .setParameter("link", added.link())
        .setParameter("campaigns", StoredJson.write(added.campaigns()))
        .setParameter("by", added.recordedBy())
        .setParameter("at", added.recordedAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** One of an organisation's, held until the transaction ends. */
  @SuppressWarnings("unchecked")
  public Optional<PressMaterialView> held(String organisation, UUID id) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                SELECT + " where m.organisation = :organisation and m.id = :id for update of m",
                Tuple.class)
            .setParameter("organisation", organisation)
            .setParameter("id", id)
            .getResultList();
    return rows.stream().findFirst().map(PressMaterials::view);
  }

  /** Takes one out. */
  public void remove(UUID id) {
    database
        .createNativeQuery("delete from press_material where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Those of some codes that name a campaign. */
  @SuppressWarnings("unchecked")
  public List<String> known(Collection<String> campaigns) {
    return database
        .createNativeQuery("select code from campaign where code in (:codes)", String.class)
        .setParameter("codes", campaigns)
        .getResultList();
  }

  /** Rows of a subtree after a sort key of day and id. */
  @SuppressWarnings("unchecked")
  public List<PressMaterialView> rows(
      String path, PressFilter filter, Optional<List<String>> after, int fetch) {
    StringBuilder sql =
        new StringBuilder(SELECT).append(" where n.path >= :path and n.path < :pathEnd");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("path", path);
    values.put("pathEnd", Scope.afterSubtree(path));
    narrow(filter, sql, values);
    after.ifPresent(
        key -> {
          sql.append(
              " and (m.published_on, m.id) > (cast(:lastDay as date), cast(:lastId as uuid))");
          values.put("lastDay", key.get(0));
          values.put("lastId", key.get(1));
        });
    sql.append(" order by m.published_on, m.id");
    Query query = database.createNativeQuery(sql.toString(), Tuple.class);
    values.forEach(query::setParameter);
    List<Tuple> rows = query.setMaxResults(fetch).getResultList();
    return rows.stream().map(PressMaterials::view).toList();
  }

  private static void narrow(PressFilter filter, StringBuilder sql, Map<String, Object> values) {
    filter
        .level()
        .ifPresent(level -> condition(sql, values, "m.level = :level", "level", level.name()));
    filter
        .campaign()
        .ifPresent(
            code ->
                condition(
                    sql,
                    values,
                    "m.campaigns @> to_jsonb(cast(:campaign as text))",
                    "campaign",
                    code));
    filter.from().ifPresent(day -> condition(sql, values, "m.published_on >= :from", "from", day));
    filter.to().ifPresent(day -> condition(sql, values, "m.published_on <= :to", "to", day));
    filter.q().ifPresent(words -> condition(sql, values, SearchWords.in(WORDS), "q", words.text()));
  }

  private static void condition(
      StringBuilder sql, Map<String, Object> values, String text, String name, Object value) {
    sql.append(" and ").append(text);
    values.put(name, value);
  }

  private static PressMaterialView view(Tuple row) {
    return new PressMaterialView(
        row.get("id", UUID.class),
        row.get("organisation", String.class),
        row.get("name", String.class),
        row.get("outlet", String.class),
        PressLevel.valueOf(row.get("level", String.class)),
        LocalDate.parse(row.get("published_on", String.class)),
        row.get("title", String.class),
        row.get("link", String.class),
        StoredJson.readList(row.get("campaigns", String.class), String.class),
        row.get("recorded_by", String.class),
        row.get("recorded_at", Instant.class));
  }
}
