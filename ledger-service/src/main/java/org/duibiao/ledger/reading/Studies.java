package org.duibiao.ledger.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Scope;
import org.duibiao.ledger.reading.ReadingListView.ReadingItemView;
import org.duibiao.ledger.shared.StoredJson;

/** Who has studied what of the reading lists; a person counts once, however often they studied. */
@ApplicationScoped
class Studies {
  private static final String DIRECTLY = "00000000-0000-0000-0000-000000000000";
  private static final String MEMBERS =
      """
      select p.staff_number, p.name, p.organisation from person p
        join organisation_node n on n.code = p.organisation
      where n.path >= :from and n.path < :to and p.party_member and p.valid_from <= :day
        and (p.valid_to is null or p.valid_to >= :day)
      """;

  private final EntityManager database;

  Studies(EntityManager database) {
    this.database = database;
  }

  /** Every item with how many members of a subtree have studied it by a day. */
  @SuppressWarnings("unchecked")
  List<ReadingItemView> counts(String campaign, OrganisationNode organisation, LocalDate day) {
    Query query =
        database.createNativeQuery(
            "with members as materialized ("
                + MEMBERS
                + """
                ), studied as (
                  select s.item, count(distinct s.staff_number) as people
                  from reading_study s join members m on m.staff_number = s.staff_number
                  where s.campaign = :campaign group by s.item
                )
                select i.number, i.title, coalesce(s.people, 0) as studied,
                  (select count(*) from members) as members
                from reading_item i left join studied s on s.item = i.number
                where i.campaign = :campaign order by i.number
                """,
            Tuple.class);
    return ((List<Tuple>)
            within(query, organisation, day).setParameter("campaign", campaign).getResultList())
        .stream()
            .map(
                row ->
                    new ReadingItemView(
                        row.get("number", Number.class).intValue(),
                        row.get("title", String.class),
                        row.get("studied", Number.class).longValue(),
                        row.get("members", Number.class).longValue()))
            .toList();
  }

  /** Members of a subtree by staff number, with when they first studied an item. */
  @SuppressWarnings("unchecked")
  List<ReaderView> readers(
      String campaign,
      int item,
      OrganisationNode organisation,
      LocalDate day,
      Optional<Boolean> studied,
      Optional<List<String>> after,
      int fetch) {
    String only =
        studied.map(yes -> yes ? " and s.day is not null" : " and s.day is null").orElse("");
    String later = after.isPresent() ? " and p.staff_number > :after" : "";
    Query query =
        database.createNativeQuery(
            """
            select p.staff_number, p.name, p.organisation, cast(s.day as text) as day, s.way
            from person p join organisation_node n on n.code = p.organisation
            left join lateral (
              select r.studied_on as day, r.way from reading_study r
              where r.staff_number = p.staff_number and r.campaign = :campaign and r.item = :item
              order by r.studied_on, r.source limit 1) s on true
            where n.path >= :from and n.path < :to and p.party_member and p.valid_from <= :day
              and (p.valid_to is null or p.valid_to >= :day)
            """
                + only
                + later
                + " order by p.staff_number",
            Tuple.class);
    within(query, organisation, day).setParameter("campaign", campaign).setParameter("item", item);
    after.ifPresent(key -> query.setParameter("after", key.get(0)));
    List<Tuple> rows = query.setMaxResults(fetch).getResultList();
    return rows.stream().map(Studies::reader).toList();
  }

  private static ReaderView reader(Tuple row) {
    String day = row.get("day", String.class);
    return new ReaderView(
        row.get("organisation", String.class),
        row.get("staff_number", String.class),
        row.get("name", String.class),
        day == null ? null : LocalDate.parse(day),
        day == null ? null : StudyWay.valueOf(row.get("way", String.class)));
  }

  /** The numbers of a campaign's items. */
  @SuppressWarnings("unchecked")
  List<Integer> items(String campaign) {
    return database
        .createNativeQuery(
            "select number from reading_item where campaign = :campaign", Integer.class)
        .setParameter("campaign", campaign)
        .getResultList();
  }

  /** Puts studies down; those that stand already stay as they are. */
  int add(String campaign, Collection<String> persons, StudyRequest study, String by, Instant now) {
    return database
        .createNativeQuery(
            """
            insert into reading_study (campaign, item, staff_number, source, studied_on, way,
              marked_by, marked_at)
            select :campaign, cast(i.value as integer), p.value, cast(:source as uuid), :day, :way,
              :by, cast(cast(:at as text) as timestamptz)
            from jsonb_array_elements_text(cast(:items as jsonb)) i,
              jsonb_array_elements_text(cast(:persons as jsonb)) p
            on conflict do nothing
            """)
        .setParameter("campaign", campaign)
        .setParameter("items", StoredJson.write(study.items().stream().distinct().toList()))
        .setParameter("persons", StoredJson.write(persons))
        .setParameter("source", DIRECTLY)
        .setParameter("day", study.studiedOn())
        .setParameter("way", study.way().name())
        .setParameter("by", by)
        .setParameter("at", now.toString())
        .executeUpdate();
  }

  /** Takes studies back that were put down directly. */
  int remove(String campaign, Collection<String> persons, Collection<Integer> items) {
    return database
        .createNativeQuery(
            """
            delete from reading_study where campaign = :campaign and item in (:items)
              and staff_number in (:persons) and source = cast(:source as uuid)
            """)
        .setParameter("campaign", campaign)
        .setParameter("items", items)
        .setParameter("persons", persons)
        .setParameter("source", DIRECTLY)
        .executeUpdate();
  }

  private static Query within(Query query, OrganisationNode organisation, LocalDate day) {
    return query
        .setParameter("from", organisation.path())
        .setParameter("to", Scope.afterSubtree(organisation.path()))
        .setParameter("day", day);
  }
}
