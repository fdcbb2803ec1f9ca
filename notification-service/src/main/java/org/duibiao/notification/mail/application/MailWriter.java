package org.duibiao.notification.mail.application;

import static org.duibiao.notification.mail.domain.MailReason.NO_ADDRESS;
import static org.duibiao.notification.mail.domain.MailReason.NO_MESSAGE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.delivery.infrastructure.Deliveries;
import org.duibiao.notification.inbox.application.InboxService;
import org.duibiao.notification.inbox.domain.Message;
import org.duibiao.notification.inbox.domain.Subject;
import org.duibiao.notification.inbox.domain.Wording;
import org.duibiao.notification.inbox.infrastructure.InboxSettings;
import org.duibiao.notification.inbox.infrastructure.Messages;
import org.duibiao.notification.inbox.infrastructure.Templates;
import org.duibiao.notification.mail.domain.Letter;
import org.duibiao.notification.mail.domain.MailReason;
import org.duibiao.notification.mail.infrastructure.MailTokens;
import org.duibiao.notification.mail.infrastructure.Mailboxes;
import org.duibiao.notification.transmission.domain.Transmission;

/** Makes the mail that tells a message: to whom, where to and in which language at this moment. */
@ApplicationScoped
public class MailWriter {
  static final String UNSUBSCRIPTIONS = "/api/notification/v1/mail-unsubscriptions/";
  private static final String ORIGIN = "message/";

  private final Messages messages;
  private final Deliveries deliveries;
  private final Templates templates;
  private final InboxSettings settings;
  private final Mailboxes mailboxes;
  private final MailTokens tokens;
  private final MailPages pages;
  private final Clock clock;
  private final Optional<URI> publicUrl;

  MailWriter(
      Messages messages,
      Deliveries deliveries,
      Templates templates,
      InboxSettings settings,
      Mailboxes mailboxes,
      MailTokens tokens,
      MailPages pages,
      @DomainTime Clock clock,
      NotificationConfig config) {
    this.messages = messages;
    this.deliveries = deliveries;
    this.templates = templates;
    this.settings = settings;
    this.mailboxes = mailboxes;
    this.tokens = tokens;
    this.pages = pages;
    this.clock = clock;
    this.publicUrl = config.mail().publicUrl();
  }

  /** A letter, or why there is none. */
  public record Written(Letter letter, MailReason reason) {}

  /** Writes the mail of what waits in the queue. */
  @Transactional
  public Written write(Transmission one) {
    Optional<String> address =
        mailboxes.address(one.recipient(), one.organisation(), ChinaTime.today(clock));
    if (address.isEmpty()) {
      return new Written(null, NO_ADDRESS);
    }
    return message(one)
        .map(message -> new Written(letter(one, message, address.get()), null))
        .orElse(new Written(null, NO_MESSAGE));
  }

  private Optional<Message> message(Transmission one) {
    return one.origin().startsWith(ORIGIN)
        ? messages.findByIdOptional(UUID.fromString(one.origin().substring(ORIGIN.length())))
        : Optional.empty();
  }

  private Letter letter(Transmission one, Message message, String address) {
    Words words = Words.of(settings.of(one.recipient()).language());
    List<Subject> subjects =
        InboxService.subjects(
            message,
            deliveries.ofMessages(List.of(message.id())).getOrDefault(message.id(), List.of()));
    var own =
        message.wording() == null
            ? null
            : templates.of(List.of(message.wording())).get(message.wording());
    Wording wording = new Wording(words, message, own);
    Optional<URI> unsubscribe =
        message.kind().obligatory() ? Optional.empty() : publicUrl.map(url -> link(url, one.id()));
    MailPages.Mail mail =
        new MailPages.Mail(words, wording, message, subjects, unsubscribe, publicUrl);
    return new Letter(
        one.id(),
        address,
        wording.title(),
        pages.text(mail),
        pages.html(mail),
        one.createdAt(),
        unsubscribe);
  }

  private URI link(URI gateway, UUID mail) {
    String base = gateway.toString().replaceAll("/+$", "");
    return URI.create(base + UNSUBSCRIPTIONS + tokens.of(mail));
  }
}
