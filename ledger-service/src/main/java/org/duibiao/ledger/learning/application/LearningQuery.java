package org.duibiao.ledger.learning.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.ledger.learning.domain.LearningKind;
import org.duibiao.ledger.learning.domain.LearningState;

/**
 * Which learning records are asked for.
 *
 * @param below whether those of all organisations below come along
 * @param state those that count, unless said otherwise
 */
public record LearningQuery(
    boolean below,
    Optional<LearningKind> kind,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> campaign,
    Optional<String> indicator,
    Optional<String> person,
    LearningState state,
    Optional<String> words) {

  /** Those of one campaign. */
  public static LearningQuery serving(String campaign) {
    return new LearningQuery(
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(campaign),
        Optional.empty(),
        Optional.empty(),
        LearningState.RECORDED,
        Optional.empty());
  }

  /** What a cursor of the list is bound to. */
  public Filters filters(String organisation) {
    return Filters.of("learning-records", organisation, this);
  }

  /** The conditions, and the values that they mention. */
  public List<String> conditions(Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    conditions.add("l.state = :state");
    values.put("state", state.name());
    kind.ifPresent(one -> put(conditions, values, "l.kind = :kind", "kind", one.name()));
    from.ifPresent(day -> put(conditions, values, "l.held_on >= :firstDay", "firstDay", day));
    to.ifPresent(day -> put(conditions, values, "l.held_on <= :finalDay", "finalDay", day));
    campaign.ifPresent(
        code ->
            put(
                conditions,
                values,
                "l.campaigns @> jsonb_build_array(cast(:campaign as text))",
                "campaign",
                code));
    indicator.ifPresent(
        code ->
            put(
                conditions,
                values,
                "l.indicators @> jsonb_build_array(cast(:indicator as text))",
                "indicator",
                code));
    person.ifPresent(
        one ->
            put(
                conditions,
                values,
                "(l.led_by = :person or exists (select 1 from learning_attendance a"
                    + " where a.record_id = l.id and a.staff_number = :person))",
                "person",
                one));
    words.ifPresent(
        text -> put(conditions, values, "position(:words in l.title) > 0", "words", text));
    return conditions;
  }

  private static void put(
      List<String> conditions, Map<String, Object> values, String sql, String name, Object value) {
    conditions.add(sql);
    values.put(name, value);
  }
}
