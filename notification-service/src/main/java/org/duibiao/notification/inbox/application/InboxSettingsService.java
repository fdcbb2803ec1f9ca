package org.duibiao.notification.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
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

  /** The caller's settings. */
  @Transactional
  public Held get() {
    return settings.of(access.caller().person());
  }

  /** Sets the caller's quiet hours, which come on top of those for all. */
  @Transactional
  public Held save(String ifMatch, Supplier<QuietHours> wanted) {
    String person = access.caller().person();
    Held before = settings.held(person);
    IfMatch.check(ifMatch, before.version());
    settings.save(person, wanted.get());
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
