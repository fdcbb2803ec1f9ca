package org.duibiao.notification.inbox.infrastructure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.notification.inbox.domain.Message;
import org.duibiao.notification.query.SortKeys;

/** All messages, of which each person sees the own. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {
  private static final String UNREAD = "(m.readAt is null and m.passedTo is null)";

  /**
   * A page of a person's messages, newest first.
   *
   * @param unread true: only unread ones, false: only those that are read or passed on, null: all
   */
  public Page<Message> page(String recipient, Boolean unread, PageRequest request) {
    Filters filters = Filters.of("inbox", recipient, unread);
    var after = request.after(filters, 2);
    String jpql =
        "from Message m where m.recipient = :recipient"
            + (unread == null ? "" : unread ? " and " + UNREAD : " and not " + UNREAD)
            + (after.isEmpty()
                ? ""
                : " and (m.sentAt < :sentAt or m.sentAt = :sentAt and m.id < :id)")
            + " order by m.sentAt desc, m.id desc";
    var query =
        getEntityManager().createQuery(jpql, Message.class).setParameter("recipient", recipient);
    after.ifPresent(
        key ->
            query
                .setParameter("sentAt", SortKeys.instant(key.get(0)))
                .setParameter("id", SortKeys.id(key.get(1))));
    List<Message> rows = query.setMaxResults(request.fetch()).getResultList();
    return Page.of(
        rows, request, filters, row -> List.of(row.sentAt().toString(), row.id().toString()));
  }

  /** How many messages a person has still to read. */
  public long unread(String recipient) {
    return count("from Message m where m.recipient = ?1 and " + UNREAD, recipient);
  }

  /** A person's message; empty if it is not there or another's. */
  public Optional<Message> of(String recipient, UUID id) {
    return find("recipient = ?1 and id = ?2", recipient, id).firstResultOptional();
  }

  /** Whether there is such a message at all. */
  public boolean exists(UUID id) {
    return count("id = ?1", id) == 1;
  }

  /**
   * Marks a person's message as read, unless it was read before.
   *
   * @return whether it is news
   */
  public boolean markRead(String recipient, UUID id, Instant at) {
    return update(
            "readAt = ?1 where recipient = ?2 and id = ?3 and readAt is null", at, recipient, id)
        == 1;
  }
}
