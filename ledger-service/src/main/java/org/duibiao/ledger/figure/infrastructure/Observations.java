package org.duibiao.ledger.figure.infrastructure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duibiao.ledger.figure.domain.Observed;
import org.duibiao.ledger.figure.domain.Observed.BranchBelow;
import org.duibiao.ledger.figure.domain.Observed.Counted;
import org.duibiao.ledger.figure.domain.Observed.Deed;
import org.duibiao.ledger.figure.domain.Observed.Subject;
import org.duibiao.ledger.figure.domain.Question;
import org.duibiao.ledger.learning.domain.LeaderCapacity;
import org.duibiao.ledger.learning.domain.LearningKind;

/**
 * Reads what figures are computed from, for any number of organisations with one statement a kind
 * of fact.
 */
@ApplicationScoped
public class Observations {
  private static final String SUBJECTS =
      """
      select n.code, n.name, n.type, d.category, coalesce(d.has_party_groups, false) as groups,
        coalesce(d.has_branch_committee, true) as committee, coalesce(nullif((
            select count(*) from person p where p.organisation = n.code and p.party_member
              and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)), 0),
          d.member_count, 0) as members,
        cast(n.valid_from as text) as valid_from, cast(n.valid_to as text) as valid_to
      from organisation_node n left join organisation_detail d on d.code = n.code
      where n.code in (:codes) order by n.display_order, n.code
      """;
  private static final String DEEDS =
      """
      select r.organisation, r.kind, cast(r.held_on as text) as held_on, r.led_as,
        exists (select 1 from appointment a where a.organisation = r.organisation
          and a.person = r.led_by and a.post = 'SECRETARY'
          and (a.valid_from is null or a.valid_from <= r.held_on)
          and (a.valid_to is null or a.valid_to >= r.held_on)) as by_secretary,
        count(*) as times, sum(r.attendance) as people
      from learning_record r
      where r.organisation in (:codes) and r.state = 'RECORDED' and r.held_on >= :from
        and r.held_on <= :to
      group by 1, 2, 3, 4, 5
      """;
  private static final String PEOPLE =
      """
      select p.organisation, p.staff_number, p.name, p.party_member, p.teacher,
        cast(p.valid_from as text) as valid_from, cast(p.valid_to as text) as valid_to,
        coalesce(sum(h.hours) filter (where h.training and h.now), 0) as training,
        coalesce(sum(h.hours) filter (where h.ethics and h.now), 0) as ethics,
        coalesce(bool_or(h.report and h.now), false) as reported,
        coalesce(bool_or(h.report and h.held_on < :yearBegins), false) as reported_last_year
      from person p left join (
        select a.staff_number, a.hours, r.held_on, r.held_on >= :from and r.held_on <= :to as now,
          r.kind in (:training) or r.indicators @> '["branch-2.3"]' as training,
          r.kind = 'ETHICS_STUDY' or r.indicators @> '["branch-1.4"]' as ethics,
          r.kind = 'MEMBER_REPORT' and r.organisation = q.organisation as report
        from person q join learning_attendance a on a.staff_number = q.staff_number
          join learning_record r on r.id = a.record_id
        where q.organisation in (:codes) and r.state = 'RECORDED' and r.held_on >= :begin
          and r.held_on <= :to
        union all
        select t.staff_number, t.hours, c.ends_on, c.ends_on >= :from and c.ends_on <= :to, true,
          false, false
        from person q join training_participant t on t.staff_number = q.staff_number
          join training_class c on c.id = t.class_id
        where q.organisation in (:codes) and c.state = 'RECORDED' and t.attendance = 'PRESENT'
          and c.ends_on >= :begin and c.ends_on <= :to
      ) h on h.staff_number = p.staff_number
      where p.organisation in (:codes)
      group by p.staff_number order by p.staff_number
      """;
  private static final String BRANCHES =
      """
      select n.parent, n.code, n.name, d.category, coalesce(nullif((
            select count(*) from person p where p.organisation = n.code and p.party_member
              and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)), 0),
          d.member_count) as members,
        exists (select 1 from appointment a where a.organisation = n.code and a.post = 'SECRETARY'
          and a.dual_leader and (a.valid_from is null or a.valid_from <= :day)
          and (a.valid_to is null or a.valid_to >= :day)) as dual_leader
      from organisation_node n left join organisation_detail d on d.code = n.code
      where n.parent in (:codes) and n.type = 'BRANCH'
        and (n.valid_from is null or n.valid_from <= :day)
        and (n.valid_to is null or n.valid_to >= :day)
      order by n.display_order, n.code
      """;
  private static final String ORGANISERS =
      """
      select a.organisation, count(distinct a.person) as organisers from appointment a
      where a.organisation in (:codes) and a.post = 'ORGANISER'
        and (a.valid_from is null or a.valid_from <= :day)
        and (a.valid_to is null or a.valid_to >= :day)
      group by a.organisation
      """;
  private static final List<String> TRAINING =
      Arrays.stream(LearningKind.values())
          .filter(LearningKind::training)
          .map(LearningKind::name)
          .toList();

  private final EntityManager database;

  Observations(EntityManager database) {
    this.database = database;
  }

  /** What is known of some organisations, in display order. */
  public List<Observed> of(Collection<String> codes, Question question) {
    if (codes.isEmpty()) {
      return List.of();
    }
    var deeds = deeds(codes, question);
    var people = people(codes, question);
    var branches = grouped(onDay(BRANCHES, codes, question), "parent", Observations::branch);
    var organisers =
        grouped(
            onDay(ORGANISERS, codes, question),
            "organisation",
            row -> row.get("organisers", Number.class).intValue());
    return rows(onDay(SUBJECTS, codes, question)).stream()
        .map(Observations::subject)
        .map(
            one ->
                new Observed(
                    one,
                    deeds.getOrDefault(one.code(), List.of()),
                    people.getOrDefault(one.code(), List.of()),
                    branches.getOrDefault(one.code(), List.of()),
                    organisers.getOrDefault(one.code(), List.of(0)).get(0)))
        .toList();
  }

  private Query onDay(String sql, Collection<String> codes, Question question) {
    return database
        .createNativeQuery(sql, Tuple.class)
        .setParameter("codes", codes)
        .setParameter("day", question.lastDay());
  }

  private Map<String, List<Deed>> deeds(Collection<String> codes, Question question) {
    Query query =
        database
            .createNativeQuery(DEEDS, Tuple.class)
            .setParameter("codes", codes)
            .setParameter("from", question.lastYear().span().from())
            .setParameter("to", question.asOf());
    return grouped(query, "organisation", Observations::deed);
  }

  private Map<String, List<Counted>> people(Collection<String> codes, Question question) {
    Query query =
        database
            .createNativeQuery(PEOPLE, Tuple.class)
            .setParameter("codes", codes)
            .setParameter("training", TRAINING)
            .setParameter("begin", question.lastYear().span().from())
            .setParameter("yearBegins", LocalDate.of(question.period().year(), 1, 1))
            .setParameter("from", question.period().span().from())
            .setParameter("to", question.lastDay());
    return grouped(query, "organisation", Observations::counted);
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> rows(Query query) {
    return query.getResultList();
  }

  private static <T> Map<String, List<T>> grouped(
      Query query, String key, Function<Tuple, T> reading) {
    return rows(query).stream()
        .collect(groupingBy(row -> row.get(key, String.class), mapping(reading, toList())));
  }

  private static Subject subject(Tuple row) {
    return new Subject(
        row.get("code", String.class),
        row.get("name", String.class),
        row.get("type", String.class),
        row.get("category", String.class),
        row.get("groups", Boolean.class),
        row.get("committee", Boolean.class),
        row.get("members", Number.class).intValue(),
        day(row, "valid_from"),
        day(row, "valid_to"));
  }

  private static Deed deed(Tuple row) {
    String as = row.get("led_as", String.class);
    return new Deed(
        LearningKind.valueOf(row.get("kind", String.class)),
        day(row, "held_on"),
        row.get("by_secretary", Boolean.class),
        as == null ? null : LeaderCapacity.valueOf(as),
        row.get("times", Number.class).intValue(),
        row.get("people", Number.class).intValue());
  }

  private static Counted counted(Tuple row) {
    return new Counted(
        row.get("staff_number", String.class),
        row.get("name", String.class),
        row.get("party_member", Boolean.class),
        row.get("teacher", Boolean.class),
        day(row, "valid_from"),
        day(row, "valid_to"),
        row.get("training", BigDecimal.class),
        row.get("ethics", BigDecimal.class),
        row.get("reported", Boolean.class),
        row.get("reported_last_year", Boolean.class));
  }

  private static BranchBelow branch(Tuple row) {
    Number members = row.get("members", Number.class);
    return new BranchBelow(
        row.get("code", String.class),
        row.get("name", String.class),
        row.get("category", String.class),
        members == null ? null : members.intValue(),
        row.get("dual_leader", Boolean.class));
  }

  private static LocalDate day(Tuple row, String column) {
    String text = row.get(column, String.class);
    return text == null ? null : LocalDate.parse(text);
  }
}
