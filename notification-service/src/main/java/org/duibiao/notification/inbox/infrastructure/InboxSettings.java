package org.duibiao.notification.inbox.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
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
   * @param version 0 where nothing was ever set
   */
  public record Held(QuietHours quietHours, long version) {}

  /** What a person has set. */
  @SuppressWarnings("unchecked")
  public Held of(String person) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select cast(quiet_from as text) as quiet_from,
                       cast(quiet_until as text) as quiet_until, version
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
                    row.get("version", Number.class).longValue()))
        .orElse(new Held(QuietHours.NONE, 0));
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

  /** Sets a person's quiet hours, after {@link #held}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(String person, QuietHours hours) {
    database
        .createNativeQuery(
            """
            update inbox_setting set quiet_from = cast(:from as time),
              quiet_until = cast(:until as time), version = version + 1
            where person = :person
            """)
        .setParameter("person", person)
        .setParameter("from", hours.begin())
        .setParameter("until", hours.end())
        .executeUpdate();
  }
}
