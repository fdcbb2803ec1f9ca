package org.duibiao.notification.mail.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.mail.infrastructure.Mailboxes;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.application.DeliveryScope;
import org.duibiao.notification.transmission.domain.Transmission;

/** Keeps mail from whoever has left, has no address, or wants none of its kind any more. */
@ApplicationScoped
public class MailScope implements DeliveryScope {
  private final Mailboxes mailboxes;
  private final Clock clock;

  MailScope(Mailboxes mailboxes, @DomainTime Clock clock) {
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  @Override
  public Map<UUID, String> refusals(List<Transmission> claimed) {
    List<UUID> mails =
        claimed.stream()
            .filter(one -> one.channel().equals(Channel.EMAIL.name()))
            .map(Transmission::id)
            .toList();
    return mailboxes.refused(mails, ChinaTime.today(clock));
  }
}
