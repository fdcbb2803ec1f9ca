package org.duibiao.notification.mail.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.notification.inbox.domain.MessageKind;
import org.duibiao.notification.inbox.infrastructure.InboxSettings;
import org.duibiao.notification.inbox.infrastructure.InboxSettings.Held;
import org.duibiao.notification.mail.infrastructure.MailTokens;
import org.duibiao.notification.mail.infrastructure.Mailboxes;
import org.duibiao.notification.mail.infrastructure.Mailboxes.Addressed;

/**
 * Leaving a kind of mail by the link in one. Invariant: to look changes nothing, to leave again
 * changes nothing more, and what is obligatory nobody leaves.
 */
@ApplicationScoped
public class UnsubscribeDesk {
  private final MailTokens tokens;
  private final Mailboxes mailboxes;
  private final InboxSettings settings;
  private final AuditTrail audit;

  UnsubscribeDesk(
      MailTokens tokens, Mailboxes mailboxes, InboxSettings settings, AuditTrail audit) {
    this.tokens = tokens;
    this.mailboxes = mailboxes;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * What a link is for.
   *
   * @param subscribed whether mail of this kind is sent
   * @param language of the recipient
   */
  public record Shown(MessageKind kind, boolean subscribed, String language) {}

  /**
   * What a link is for.
   *
   * @throws DomainException NOT_FOUND if it is none of this service's
   */
  @Transactional
  public Shown read(String token) {
    Addressed mail = mail(token);
    return shown(MessageKind.valueOf(mail.kind()), settings.of(mail.person()));
  }

  /** Leaves the kind of mail that a link is for. */
  @Transactional
  public Shown leave(String token) {
    Addressed mail = mail(token);
    MessageKind kind = MessageKind.valueOf(mail.kind());
    Held before = settings.held(mail.person());
    if (before.mailOff().contains(kind)) {
      return shown(kind, before);
    }
    Set<MessageKind> off = EnumSet.of(kind);
    off.addAll(before.mailOff());
    settings.save(mail.person(), before.without(off));
    Held after = settings.of(mail.person());
    audit.recordFor(
        mail.person(),
        new AuditEntry(
            "unsubscribeFromMail",
            "inbox-settings/" + mail.person(),
            mail.organisation(),
            null,
            kind.name(),
            before.version(),
            after.version()));
    return shown(kind, after);
  }

  private Addressed mail(String token) {
    return tokens
        .read(token)
        .flatMap(mailboxes::addressed)
        .filter(mail -> !MessageKind.valueOf(mail.kind()).obligatory())
        .orElseThrow(() -> new DomainException(NOT_FOUND));
  }

  private static Shown shown(MessageKind kind, Held held) {
    return new Shown(kind, !held.mailOff().contains(kind), held.language());
  }
}
