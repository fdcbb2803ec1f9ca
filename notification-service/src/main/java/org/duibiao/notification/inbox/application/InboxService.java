package org.duibiao.notification.inbox.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.delivery.infrastructure.Deliveries;
import org.duibiao.notification.inbox.domain.Message;
import org.duibiao.notification.inbox.infrastructure.Messages;

/** What a person does with the own inbox. Invariant: nobody reaches another's messages. */
@ApplicationScoped
public class InboxService {
  private final Messages messages;
  private final Deliveries deliveries;
  private final Clock clock;

  InboxService(Messages messages, Deliveries deliveries, @DomainTime Clock clock) {
    this.messages = messages;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * A page of an inbox.
   *
   * @param subjects the deliveries that each message groups
   * @param unread how many messages of the whole inbox are unread
   */
  public record InboxPage(
      Page<Message> messages, Map<UUID, List<Deliveries.Row>> subjects, long unread) {}

  /** A page of a person's inbox. */
  @Transactional
  public InboxPage read(String person, Boolean unread, PageRequest request) {
    Page<Message> page = messages.page(person, unread, request);
    var subjects = deliveries.ofMessages(page.items().stream().map(Message::id).toList());
    return new InboxPage(page, subjects, messages.unread(person));
  }

  /**
   * Notes that a person has read a message; again changes nothing.
   *
   * @throws DomainException NOT_FOUND if the person has no such message
   */
  @Transactional
  public void markRead(String person, UUID message) {
    if (!messages.has(person, message)) {
      throw new DomainException(NOT_FOUND);
    }
    messages.markRead(person, message, clock.instant());
  }
}
