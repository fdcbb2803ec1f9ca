package org.duibiao.notification.rule.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.inbox.domain.Template;
import org.duibiao.notification.inbox.infrastructure.Templates;
import org.duibiao.notification.quiet.domain.QuietHours;
import org.duibiao.notification.rule.application.Channels;
import org.duibiao.notification.rule.domain.Audience;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.rule.domain.OffsetUnit;
import org.duibiao.notification.rule.domain.ReminderLadder;
import org.duibiao.notification.rule.domain.ReminderRule;
import org.duibiao.notification.scan.ScanLead;

/**
 * The ladders: the one that holds everywhere, and those of campaigns that have their own.
 * Invariant: a rung counts from when it was made or moved; what would have been told by it before
 * is not told after the event.
 */
@ApplicationScoped
public class Ladders {
  private static final String EVERYWHERE = "";

  private static final String RULES =
      """
      select r.code, r.subject_kind, r.days, r.unit, r.on_working_days,
             cast(r.time_of_day as text) as time_of_day, r.audience,
             array_to_string(r.channels, ',') as channels, r.digest, w.name as template
      from reminder_rule r left join wording w on w.id = r.wording
      where r.ladder = :ladder order by r.position, r.code
      """;

  private static final String LOCK =
      """
      insert into ladder (campaign, custom, version) values (:campaign, false, 0)
      on conflict (campaign) do update set version = ladder.version
      """;

  /**
   * The rungs are put beside those that hold, under a name of their own, to be compared. One that
   * stays counts from when it began to hold here: after a way back to the usual ladder, from then.
   */
  private static final String WRITE =
      """
      insert into reminder_rule (ladder, code, subject_kind, days, unit, on_working_days,
        time_of_day, audience, kind, channels, digest, wording, position, since)
      select :ladder, n.code, n.subject_kind, n.days, n.unit, n.on_working_days,
        cast(n.time_of_day as time), n.audience, n.kind, string_to_array(n.channels, ','),
        n.digest, n.wording, n.position,
        case when old.code is null then cast(:now as timestamptz)
          when held.custom then old.since
          else greatest(old.since, held.since) end
      from jsonb_to_recordset(cast(:rules as jsonb)) as n (code text, subject_kind text,
        days integer, unit text, on_working_days boolean, time_of_day text, audience text,
        kind text, channels text, digest boolean, wording uuid, position integer)
      join ladder held on held.campaign = :ladder
      left join reminder_rule old on old.ladder = :held and old.code = n.code
        and old.subject_kind = n.subject_kind and old.days = n.days and old.unit = n.unit
        and old.on_working_days = n.on_working_days and old.audience = n.audience
        and old.time_of_day = cast(n.time_of_day as time)
      """;

  private final EntityManager database;
  private final ObjectMapper json;
  private final Templates templates;
  private final ScanLead lead;
  private final QuietHours quiet;
  private final Channels channels;

  Ladders(
      EntityManager database,
      ObjectMapper json,
      Templates templates,
      ScanLead lead,
      Channels channels,
      NotificationConfig config) {
    this.database = database;
    this.json = json;
    this.templates = templates;
    this.channels = channels;
    this.lead = lead;
    this.quiet = new QuietHours(config.quiet().from(), config.quiet().until());
  }

  /**
   * What holds in a campaign.
   *
   * @param custom whether the campaign has its own
   * @param version of it, 0 where it never had one
   */
  public record Held(ReminderLadder ladder, boolean custom, long version) {}

  /** The ladder that holds where a campaign has none of its own, through what works here. */
  public ReminderLadder everywhere() {
    List<ReminderRule> usual =
        rules(EVERYWHERE).stream().map(rule -> rule.through(channels.of(rule.channels()))).toList();
    return new ReminderLadder(quiet, usual, List.of());
  }

  /** What holds in a campaign. */
  public Held of(String campaign) {
    List<Tuple> rows =
        tuples(
            database
                .createNativeQuery(
                    """
                    select custom, cast(quiet_from as text) as quiet_from,
                           cast(quiet_until as text) as quiet_until, version
                    from ladder where campaign = :campaign
                    """,
                    Tuple.class)
                .setParameter("campaign", campaign)
                .getResultList());
    if (rows.isEmpty()) {
      return new Held(everywhere(), false, 0);
    }
    Tuple row = rows.get(0);
    long version = row.get("version", Number.class).longValue();
    if (!row.get("custom", Boolean.class)) {
      return new Held(everywhere(), false, version);
    }
    QuietHours own =
        QuietHours.of(row.get("quiet_from", String.class), row.get("quiet_until", String.class));
    return new Held(new ReminderLadder(own, rules(campaign), templates(campaign)), true, version);
  }

  /** The same, locked until the transaction ends: whoever else changes it waits. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Held held(String campaign) {
    database.createNativeQuery(LOCK).setParameter("campaign", campaign).executeUpdate();
    return of(campaign);
  }

  /** Gives a campaign its own ladder, after {@link #held}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(String campaign, Held before, ReminderLadder ladder, Instant now) {
    lead.lead();
    templates.keep(ladder.templates());
    String kept = "-" + campaign;
    if (before.custom()) {
      rename(campaign, kept);
    }
    Map<String, UUID> words =
        ladder.templates().stream().collect(Collectors.toMap(Template::name, Template::id));
    database
        .createNativeQuery(WRITE)
        .setParameter("ladder", campaign)
        .setParameter("held", before.custom() ? kept : EVERYWHERE)
        .setParameter("now", now.toString())
        .setParameter("rules", text(rows(ladder, words)))
        .executeUpdate();
    drop(kept);
    mark(campaign, true, ladder.quietHours(), now);
  }

  /** Takes a campaign's own ladder away, after {@link #held}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reset(String campaign, Instant now) {
    lead.lead();
    drop(campaign);
    mark(campaign, false, QuietHours.NONE, now);
  }

  /** The rungs as the database reads them in a question of its own. */
  public String asRows(ReminderLadder ladder) {
    return text(rows(ladder, Map.of()));
  }

  private void rename(String from, String to) {
    database
        .createNativeQuery("update reminder_rule set ladder = :to where ladder = :from")
        .setParameter("to", to)
        .setParameter("from", from)
        .executeUpdate();
  }

  private void drop(String ladder) {
    database
        .createNativeQuery("delete from reminder_rule where ladder = :ladder")
        .setParameter("ladder", ladder)
        .executeUpdate();
  }

  private void mark(String campaign, boolean custom, QuietHours hours, Instant now) {
    database
        .createNativeQuery(
            """
            update ladder set custom = :custom, quiet_from = cast(:from as time),
              quiet_until = cast(:until as time), since = cast(:now as timestamptz),
              version = version + 1
            where campaign = :campaign
            """)
        .setParameter("campaign", campaign)
        .setParameter("custom", custom)
        .setParameter("from", hours.begin())
        .setParameter("until", hours.end())
        .setParameter("now", now.toString())
        .executeUpdate();
    database
        .createNativeQuery(
            "update deadline set next_rung_at = '-infinity' where campaign = :campaign and owed")
        .setParameter("campaign", campaign)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private List<Template> templates(String campaign) {
    List<UUID> ids =
        database
            .createNativeQuery(
                "select distinct wording from reminder_rule"
                    + " where ladder = :ladder and wording is not null",
                UUID.class)
            .setParameter("ladder", campaign)
            .getResultList();
    return List.copyOf(templates.of(ids).values());
  }

  private List<ReminderRule> rules(String ladder) {
    return tuples(
            database
                .createNativeQuery(RULES, Tuple.class)
                .setParameter("ladder", ladder)
                .getResultList())
        .stream()
        .map(Ladders::rule)
        .toList();
  }

  private static ReminderRule rule(Tuple row) {
    return new ReminderRule(
        row.get("code", String.class),
        SubjectKind.valueOf(row.get("subject_kind", String.class)),
        row.get("days", Number.class).intValue(),
        OffsetUnit.valueOf(row.get("unit", String.class)),
        row.get("on_working_days", Boolean.class),
        LocalTime.parse(row.get("time_of_day", String.class)),
        Audience.valueOf(row.get("audience", String.class)),
        Arrays.stream(row.get("channels", String.class).split(",")).map(Channel::valueOf).toList(),
        row.get("digest", Boolean.class),
        row.get("template", String.class));
  }

  private static List<Map<String, Object>> rows(ReminderLadder ladder, Map<String, UUID> words) {
    List<ReminderRule> rules = ladder.rules();
    return IntStream.range(0, rules.size()).mapToObj(i -> row(rules.get(i), i, words)).toList();
  }

  private static Map<String, Object> row(ReminderRule rule, int position, Map<String, UUID> words) {
    Map<String, Object> row = new HashMap<>();
    row.put("code", rule.code());
    row.put("subject_kind", rule.subjectKind().name());
    row.put("days", rule.offset());
    row.put("unit", rule.unit().name());
    row.put("on_working_days", rule.onWorkingDays());
    row.put("time_of_day", rule.timeOfDay().toString());
    row.put("audience", rule.audience().name());
    row.put("kind", rule.kind().name());
    row.put(
        "channels", rule.channels().stream().map(Channel::name).collect(Collectors.joining(",")));
    row.put("digest", rule.digest());
    row.put("wording", rule.template() == null ? null : words.get(rule.template()));
    row.put("position", position);
    return row;
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> tuples(List<?> rows) {
    return (List<Tuple>) rows;
  }

  private String text(Object rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
