package org.duibiao.ledger.call.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duibiao.ledger.call.application.ContactChannel;
import org.duibiao.ledger.call.application.ContactView;

/** The contacts about what is owed, only ever added to. */
@ApplicationScoped
public class Contacts {
  private static final String COLUMNS =
      "id, obligation_id, channel, person, note, contacted_at, recorded_by";

  private final EntityManager database;

  Contacts(EntityManager database) {
    this.database = database;
  }

  /** Adds one. */
  public void add(ContactView contact, Instant now) {
    database
        .createNativeQuery(
            """
            insert into obligation_contact (id, obligation_id, channel, person, note, contacted_at,
              recorded_by, recorded_at)
            values (:id, :obligation, :channel, :person, cast(:note as text), :at, :by, :now)
            """)
        .setParameter("id", contact.id())
        .setParameter("obligation", contact.obligation())
        .setParameter("channel", contact.channel().name())
        .setParameter("person", contact.person())
        .setParameter("note", contact.note())
        .setParameter("at", contact.at().atOffset(ZoneOffset.UTC))
        .setParameter("by", contact.recordedBy())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Those about an obligation after a place in the order of time, the first one first. */
  @SuppressWarnings("unchecked")
  public List<ContactView> of(UUID obligation, Optional<List<String>> after, int fetch) {
    Query query =
        database
            .createNativeQuery(
                "select "
                    + COLUMNS
                    + " from obligation_contact where obligation_id = :obligation"
                    + (after.isPresent()
                        ? " and (contacted_at, id)"
                            + " > (cast(:lastAt as timestamptz), cast(:lastId as uuid))"
                        : "")
                    + " order by contacted_at, id",
                Tuple.class)
            .setParameter("obligation", obligation);
    after.ifPresent(
        place -> query.setParameter("lastAt", place.get(0)).setParameter("lastId", place.get(1)));
    List<Tuple> rows = query.setMaxResults(fetch).getResultList();
    return rows.stream().map(Contacts::contact).toList();
  }

  /** The last one about each of some obligations. */
  @SuppressWarnings("unchecked")
  public Map<UUID, ContactView> last(Collection<UUID> obligations) {
    if (obligations.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(
                "select distinct on (obligation_id) "
                    + COLUMNS
                    + " from obligation_contact where obligation_id in (:obligations)"
                    + " order by obligation_id, contacted_at desc, id desc",
                Tuple.class)
            .setParameter("obligations", obligations)
            .getResultList();
    return rows.stream()
        .map(Contacts::contact)
        .collect(Collectors.toMap(ContactView::obligation, Function.identity()));
  }

  private static ContactView contact(Tuple row) {
    return new ContactView(
        row.get("id", UUID.class),
        row.get("obligation_id", UUID.class),
        ContactChannel.valueOf(row.get("channel", String.class)),
        row.get("person", String.class),
        row.get("note", String.class),
        row.get("contacted_at", Instant.class),
        row.get("recorded_by", String.class));
  }
}
