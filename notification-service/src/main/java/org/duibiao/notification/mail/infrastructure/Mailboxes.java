package org.duibiao.notification.mail.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** To whom mail may go at a moment, and where to. */
@ApplicationScoped
public class Mailboxes {
  private static final String VALID =
      " (a.valid_from is null or a.valid_from <= cast(:today as date))"
          + " and (a.valid_to is null or a.valid_to >= cast(:today as date))";

  private static final String REFUSED =
      """
      select id, why from (
        select t.id, case
          when t.kind = any(s.mail_off) then 'UNSUBSCRIBED'
          when not exists (select 1 from appointment a where a.person = t.recipient and %1$s)
            and not exists (select 1 from delegation d where d.delegate = t.recipient and d.active
              and cast(:today as date) between d.valid_from and d.valid_to) then 'LEFT'
          when not exists (select 1 from appointment a where a.person = t.recipient
            and a.email is not null and %1$s) then 'NO_ADDRESS' end as why
        from transmission t left join inbox_setting s on s.person = t.recipient
        where t.id in (:ids)) as asked
      where why is not null
      """
          .formatted(VALID);

  private static final String ADDRESSES =
      """
      select a.email from appointment a
      where a.person = :person and a.email is not null and %s
      order by a.organisation <> :organisation, a.organisation, a.id
      """
          .formatted(VALID);

  private final EntityManager database;

  Mailboxes(EntityManager database) {
    this.database = database;
  }

  /** Whose mail it is, and of what kind. */
  public record Addressed(String person, String kind, String organisation) {}

  /** Of some mails those that may not go, each with why. */
  @SuppressWarnings("unchecked")
  public Map<UUID, String> refused(Collection<UUID> mails, LocalDate today) {
    if (mails.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(REFUSED, Tuple.class)
            .setParameter("ids", mails)
            .setParameter("today", today.toString())
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("id", UUID.class), row -> row.get("why", String.class)));
  }

  /** A person's address: that of the post at an organisation first; empty if none is usable. */
  public Optional<String> address(String person, String organisation, LocalDate today) {
    List<?> found =
        database
            .createNativeQuery(ADDRESSES, String.class)
            .setParameter("person", person)
            .setParameter("organisation", organisation)
            .setParameter("today", today.toString())
            .getResultList();
    return found.stream().map(String.class::cast).filter(MailAddress::usable).findFirst();
  }

  /** Whose mail it is; empty if there is no such mail. */
  public Optional<Addressed> addressed(UUID mail) {
    List<?> found =
        database
            .createNativeQuery(
                "select recipient, kind, organisation from transmission"
                    + " where id = :id and channel = 'EMAIL'",
                Tuple.class)
            .setParameter("id", mail)
            .getResultList();
    return found.stream().map(Tuple.class::cast).map(Mailboxes::addressed).findFirst();
  }

  private static Addressed addressed(Tuple row) {
    return new Addressed(
        row.get("recipient", String.class),
        row.get("kind", String.class),
        row.get("organisation", String.class));
  }
}
