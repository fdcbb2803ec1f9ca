package org.duibiao.notification.inbox.infrastructure;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duibiao.notification.inbox.domain.MessageKind;
import org.duibiao.notification.quiet.domain.QuietHours;

/** What people have set for their own inboxes. */
@ApplicationScoped
public class InboxSettings {
  private final EntityManager database;

  InboxSettings(EntityManager database) {
    this.database = database;
  }

  /**
   * A person's settings.
   *
   * @param quietHours their own
   * @param language in which they are written to, zh or en
   * @param mailOff kinds of messages that they want no mail of
   * @param version 0 where nothing was ever set
   */
  public record Held(
      QuietHours quietHours, String language, Set<MessageKind> mailOff, long version) {
    /** What holds where nothing was ever set. */
    static final Held USUAL = new Held(QuietHours.NONE, "zh", Set.of(), 0);

    public Held {
      mailOff = Collections.unmodifiableSet(new TreeSet<>(mailOff));
    }

    /** The same with other kinds of mail switched off. */
    public Held without(Set<MessageKind> off) {
      return new Held(quietHours, language, off, version);
    }
  }

  /** What a person has set. */
  @SuppressWarnings("unchecked")
  public Held of(String person) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select cast(quiet_from as text) as quiet_from,
                       cast(quiet_until as text) as quiet_until, language,
                       array_to_string(mail_off, ',') as mail_off, version
                from inbox_setting where person = :person
                """,
                Tuple.class)
            .setParameter("person", person)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Held(
                    QuietHours.of(
                        row.get("quiet_from", String.class), row.get("quiet_until", String.class)),
                    row.get("language", String.class),
                    kinds(row.get("mail_off", String.class)),
                    row.get("version", Number.class).longValue()))
        .orElse(Held.USUAL);
  }

  /** The same, locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Held held(String person) {
    database
        .createNativeQuery(
            """
            insert into inbox_setting (person, version) values (:person, 0)
            on conflict (person) do update set version = inbox_setting.version
            """)
        .setParameter("person", person)
        .executeUpdate();
    return of(person);
  }

  /** Keeps what a person sets, after {@link #held}; its version counts up by itself. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(String person, Held wanted) {
    database
        .createNativeQuery(
            """
            update inbox_setting set quiet_from = cast(:from as time),
              quiet_until = cast(:until as time), language = :language,
              mail_off = string_to_array(:off, ','), version = version + 1
            where person = :person
            """)
        .setParameter("person", person)
        .setParameter("from", wanted.quietHours().begin())
        .setParameter("until", wanted.quietHours().end())
        .setParameter("language", wanted.language())
        .setParameter("off", wanted.mailOff().stream().map(MessageKind::name).collect(joining(",")))
        .executeUpdate();
  }

  private static Set<MessageKind> kinds(String text) {
    return Arrays.stream(text.split(","))
        .filter(name -> !name.isEmpty())
        .map(MessageKind::valueOf)
        .collect(Collectors.toSet());
  }
}
