package org.duibiao.rectification.item.application;

import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.item.domain.Comment;
import org.duibiao.rectification.item.domain.ItemCommented;
import org.duibiao.rectification.item.infrastructure.Comments;
import org.duibiao.rectification.item.infrastructure.Items;

/**
 * What people say of items. Whoever sees an item reads what was said of it; the organisation's
 * people and those above write. A comment makes nobody a contributor.
 */
@ApplicationScoped
public class CommentDesk {
  private static final Set<String> WRITERS = Set.of(SECRETARY, OFFICER, OFFICE, LEADER);

  private final Comments comments;
  private final Sight sight;
  private final Items items;
  private final Access access;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  CommentDesk(
      Comments comments,
      Sight sight,
      Items items,
      Access access,
      Outbox outbox,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.comments = comments;
    this.sight = sight;
    this.items = items;
    this.access = access;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** A page of what was said of an item, the oldest first. */
  @Transactional
  public Page<Comment> page(UUID item, PageRequest request) {
    sight.organisationOf(item);
    return comments.page(item, request);
  }

  /** Says something of an item. */
  @Transactional
  public Comment write(UUID item, Supplier<String> text) {
    OrganisationNode organisation = sight.organisationOf(item);
    Post post = access.postFor(organisation, WRITERS);
    Comment comment =
        new Comment(
            UUID.randomUUID(),
            item,
            access.caller().person(),
            access.caller().name(),
            post.toString(),
            post.delegated() ? post.mandate().delegator() : null,
            text.get(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    comments.add(comment);
    outbox.append(
        ItemTransitions.TOPIC, ItemCommented.of(comment, items.findById(item).stated()), 1);
    audit.record(
        new AuditEntry(
            "commentItem", "item/" + item, organisation.code(), post.toString(), null, 0, 0));
    return comment;
  }
}
