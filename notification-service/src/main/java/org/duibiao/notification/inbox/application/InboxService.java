package org.duibiao.notification.inbox.application;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationTree;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.delivery.infrastructure.Deliveries;
import org.duibiao.notification.inbox.domain.Message;
import org.duibiao.notification.inbox.domain.MessageKind;
import org.duibiao.notification.inbox.domain.Subject;
import org.duibiao.notification.inbox.domain.Template;
import org.duibiao.notification.inbox.infrastructure.Messages;
import org.duibiao.notification.inbox.infrastructure.Templates;

/** What a person does with the own inbox. Invariant: nobody reaches another's messages. */
@ApplicationScoped
public class InboxService {
  private static final Set<String> PEOPLE = Set.of(OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR);

  private final Messages messages;
  private final Deliveries deliveries;
  private final Templates templates;
  private final Access access;
  private final OrganisationTree tree;
  private final AuditTrail audit;
  private final Clock clock;

  InboxService(
      Messages messages,
      Deliveries deliveries,
      Templates templates,
      Access access,
      OrganisationTree tree,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.messages = messages;
    this.deliveries = deliveries;
    this.templates = templates;
    this.access = access;
    this.tree = tree;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A page of an inbox.
   *
   * @param subjects the deliveries that each message groups
   * @param templates words of those that have their own
   * @param unread how many messages of the whole inbox are unread
   */
  public record InboxPage(
      Page<Message> messages,
      Map<UUID, List<Deliveries.Row>> subjects,
      Map<UUID, Template> templates,
      long unread) {
    /** The words of a message, null where the usual ones do. */
    public Template words(Message message) {
      return message.wording() == null ? null : templates.get(message.wording());
    }
  }

  /** A message with what its words are made of. */
  public record Told(Message message, List<Deliveries.Row> subjects, Template template) {}

  /** Messages by their ids, whoever's they are: for streams, each of which tells its own. */
  @Transactional
  public List<Told> told(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Message> found = messages.list("id in ?1", ids);
    var subjects = deliveries.ofMessages(ids);
    var words = templates.of(wordings(found));
    return found.stream()
        .map(
            one ->
                new Told(
                    one,
                    subjects.getOrDefault(one.id(), List.of()),
                    one.wording() == null ? null : words.get(one.wording())))
        .toList();
  }

  private static List<UUID> wordings(List<Message> messages) {
    return messages.stream().map(Message::wording).filter(Objects::nonNull).distinct().toList();
  }

  /** What a message lists, each with the message's due date, but in a handover with its own. */
  public static List<Subject> subjects(Message message, List<Deliveries.Row> rows) {
    boolean handover = message.kind() == MessageKind.HANDOVER;
    return rows.stream()
        .map(
            row ->
                new Subject(
                    row.subjectKind(),
                    row.campaign(),
                    row.milestone(),
                    row.title(),
                    row.organisation(),
                    row.organisationName(),
                    handover ? row.dueDate() : message.subject().dueDate()))
        .toList();
  }

  /** A page of the caller's inbox. */
  @Transactional
  public InboxPage read(Boolean unread, PageRequest request) {
    String person = access.caller().person();
    Page<Message> page = messages.page(person, unread, request);
    var subjects = deliveries.ofMessages(page.items().stream().map(Message::id).toList());
    return new InboxPage(
        page, subjects, templates.of(wordings(page.items())), messages.unread(person));
  }

  /**
   * Notes that the caller has read a message; again changes nothing.
   *
   * @throws DomainException NOT_FOUND if the caller has no such message
   */
  @Transactional
  public void markRead(UUID id) {
    String person = access.caller().person();
    Message message =
        messages.of(person, id).orElseThrow(() -> access.notFound(messages.exists(id)));
    if (messages.markRead(person, id, clock.instant())) {
      String organisation = message.subject().organisation();
      audit.record(
          new AuditEntry(
              "markMessageRead", "message/" + id, organisation, post(organisation), null, 1, 2));
    }
  }

  /** The caller's post in which a message about an organisation reached them, or any they have. */
  private String post(String organisation) {
    return tree.find(organisation)
        .flatMap(node -> access.posts(node, PEOPLE).stream().findFirst())
        .or(() -> access.caller().posts().stream().findFirst())
        .map(Post::toString)
        .orElse(null);
  }
}
