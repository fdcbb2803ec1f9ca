package org.duibiao.notification.inbox.application;

import static org.duibiao.notification.NotificationProblem.MAIL_OBLIGATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.notification.inbox.domain.MessageKind;
import org.duibiao.notification.inbox.infrastructure.InboxSettings;
import org.duibiao.notification.inbox.infrastructure.InboxSettings.Held;
import org.duibiao.notification.quiet.domain.QuietHours;

/** What a person sets for the own inbox. Invariant: nobody reaches another's. */
@ApplicationScoped
public class InboxSettingsService {
  private final InboxSettings settings;
  private final Access access;
  private final AuditTrail audit;

  InboxSettingsService(InboxSettings settings, Access access, AuditTrail audit) {
    this.settings = settings;
    this.access = access;
    this.audit = audit;
  }

  /**
   * What a person wants.
   *
   * @param language zh or en; empty: as it was
   * @param mailOff kinds of which no mail is wanted; empty: as it was
   */
  public record Wanted(
      QuietHours hours, Optional<String> language, Optional<Set<MessageKind>> mailOff) {
    private Held after(Held before) {
      Set<MessageKind> off = mailOff.orElse(before.mailOff());
      List<MessageKind> kept = off.stream().filter(MessageKind::obligatory).sorted().toList();
      if (!kept.isEmpty()) {
        throw new DomainException(MAIL_OBLIGATORY, kept.get(0));
      }
      return new Held(hours, language.orElse(before.language()), off, before.version());
    }
  }

  /** The caller's settings. */
  @Transactional
  public Held get() {
    return settings.of(access.caller().person());
  }

  /** Sets the caller's quiet hours, which come on top of those for all, language and mail. */
  @Transactional
  public Held save(String ifMatch, Supplier<Wanted> wanted) {
    String person = access.caller().person();
    Held before = settings.held(person);
    IfMatch.check(ifMatch, before.version());
    settings.save(person, wanted.get().after(before));
    Held after = settings.of(person);
    Post post = access.caller().posts().get(0);
    audit.record(
        new AuditEntry(
            "saveInboxSettings",
            "inbox-settings/" + person,
            post.organisation(),
            post.toString(),
            null,
            before.version(),
            after.version()));
    return after;
  }
}
