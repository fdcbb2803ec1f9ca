package org.duibiao.notification.delivery.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.notification.delivery.domain.DeliveryState;
import org.duibiao.notification.query.SortKeys;

/** Who was told of what, for reading. Deliveries are written by the reminder scan alone. */
@ApplicationScoped
public class Deliveries {
  private static final String COLUMNS =
      """
      select v.id, v.rule, v.subject_kind, v.subject, v.due_date, v.recipient, v.channel,
             v.campaign, v.milestone, v.title, v.organisation, v.organisation_name, v.state,
             v.message_id, v.decided_at, v.sent_at, m.state as mail_state, m.queued_at as mail_since,
             m.ended_at as mail_ended_at, m.last_error as mail_reason
      from delivery v
      left join transmission m on m.lane = 'EMAIL' and m.origin = 'message/' || v.message_id\s""";

  private final EntityManager database;

  Deliveries(EntityManager database) {
    this.database = database;
  }

  /**
   * What a list was asked for; null means any.
   *
   * @param organisation itself and all below it
   */
  public record Wanted(String organisation, String person, DeliveryState state, String campaign) {
    Filters filters() {
      return Filters.of("deliveries", organisation, person, state, campaign);
    }
  }

  /**
   * How far the mail of a message has come.
   *
   * @param endedAt null while it waits
   * @param reason why it has not gone, or not yet; null for none
   */
  public record Mail(String state, Instant since, Instant endedAt, String reason) {}

  /**
   * One delivery.
   *
   * @param mail null where its message goes by no mail, or is not there yet
   */
  public record Row(
      long id,
      String rule,
      String subjectKind,
      String subject,
      LocalDate dueDate,
      String recipient,
      String channel,
      String campaign,
      String milestone,
      String title,
      String organisation,
      String organisationName,
      DeliveryState state,
      UUID messageId,
      Instant decidedAt,
      Instant sentAt,
      Mail mail) {}

  /**
   * A page of the deliveries in a scope, newest first.
   *
   * @param hidden organisations within the scope whose deliveries are not shown all the same
   */
  @SuppressWarnings("unchecked")
  public Page<Row> page(
      Scope scope, Collection<String> hidden, Wanted wanted, PageRequest request) {
    var after = request.after(wanted.filters(), 1);
    String sql = sql(scope, hidden, wanted, after.isPresent());
    var query = scope.bind(database.createNativeQuery(sql, Tuple.class));
    if (!hidden.isEmpty()) {
      query.setParameter("hidden", hidden);
    }
    if (wanted.person() != null) {
      query.setParameter("person", wanted.person());
    }
    if (wanted.state() != null) {
      query.setParameter("state", wanted.state().name());
    }
    if (wanted.campaign() != null) {
      query.setParameter("campaign", wanted.campaign());
    }
    after.ifPresent(key -> query.setParameter("after", SortKeys.number(key.get(0))));
    var rows = rows(query.setParameter("fetch", request.fetch()));
    return Page.of(rows, request, wanted.filters(), row -> List.of(Long.toString(row.id())));
  }

  /** The deliveries that each of some messages groups, in the order of their organisations. */
  public Map<UUID, List<Row>> ofMessages(Collection<UUID> messages) {
    if (messages.isEmpty()) {
      return Map.of();
    }
    var query =
        database.createNativeQuery(
            COLUMNS
                + "left join organisation_node n on n.code = v.organisation"
                + " where v.message_id in (:messages)"
                + " order by n.depth, n.display_order, v.organisation, v.id",
            Tuple.class);
    return rows(query.setParameter("messages", messages)).stream()
        .collect(Collectors.groupingBy(Row::messageId));
  }

  private static String sql(
      Scope scope, Collection<String> hidden, Wanted wanted, boolean continued) {
    return COLUMNS
        + "join organisation_node n on n.code = v.organisation where "
        + scope.condition("n.path")
        + (hidden.isEmpty() ? "" : " and v.organisation not in (:hidden)")
        + (wanted.person() == null ? "" : " and v.recipient = :person")
        + (wanted.state() == null ? "" : " and v.state = :state")
        + (wanted.campaign() == null ? "" : " and v.campaign = :campaign")
        + (continued ? " and v.id < :after" : "")
        + " order by v.id desc limit :fetch";
  }

  @SuppressWarnings("unchecked")
  private static List<Row> rows(Query query) {
    List<Tuple> tuples = query.getResultList();
    return tuples.stream().map(Deliveries::row).toList();
  }

  private static Row row(Tuple row) {
    return new Row(
        row.get("id", Number.class).longValue(),
        row.get("rule", String.class),
        row.get("subject_kind", String.class),
        row.get("subject", String.class),
        day(row.get("due_date")),
        row.get("recipient", String.class),
        row.get("channel", String.class),
        row.get("campaign", String.class),
        row.get("milestone", String.class),
        row.get("title", String.class),
        row.get("organisation", String.class),
        row.get("organisation_name", String.class),
        DeliveryState.valueOf(row.get("state", String.class)),
        row.get("message_id", UUID.class),
        instant(row.get("decided_at")),
        instant(row.get("sent_at")),
        mail(row));
  }

  private static Mail mail(Tuple row) {
    String state = row.get("mail_state", String.class);
    return state == null
        ? null
        : new Mail(
            state,
            instant(row.get("mail_since")),
            instant(row.get("mail_ended_at")),
            row.get("mail_reason", String.class));
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private static Instant instant(Object value) {
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
  }
}
