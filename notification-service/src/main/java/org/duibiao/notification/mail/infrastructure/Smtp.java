package org.duibiao.notification.mail.infrastructure;

import static org.duibiao.notification.mail.domain.MailReason.CUT_OFF;
import static org.duibiao.notification.mail.domain.MailReason.LATER;
import static org.duibiao.notification.mail.domain.MailReason.LOGIN_REFUSED;
import static org.duibiao.notification.mail.domain.MailReason.NO_ANSWER;
import static org.duibiao.notification.mail.domain.MailReason.REFUSED;
import static org.duibiao.notification.mail.domain.MailReason.UNREACHABLE;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.OptionalInt;
import java.util.Properties;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.NotificationConfig.MailConfig;
import org.duibiao.notification.NotificationConfig.MailSecurity;
import org.duibiao.notification.mail.domain.Letter;
import org.duibiao.notification.mail.domain.MailReason;
import org.duibiao.notification.transmission.domain.Outcome;

/**
 * The mail server. Each mail has a connection of its own, so what goes wrong with one tells nothing
 * of another. Invariant: a mail that the server may have taken is never called failed, and one that
 * it has not confirmed never sent.
 */
@ApplicationScoped
public class Smtp {
  private static final int ACCEPTED = 250;
  private static final int CLOSING = 421;
  private static final int PERMANENT = 500;

  private final MailConfig config;

  @Inject
  Smtp(NotificationConfig config) {
    this(config.mail());
  }

  Smtp(MailConfig config) {
    this.config = config;
  }

  /** A half configured way to the mail server is told at once. */
  void start(@Observes StartupEvent start) {
    if (!config.on()) {
      return;
    }
    if (config.from().isEmpty()
        || !MailAddress.usable(sender().getAddress())
        || config.publicUrl().map(url -> url.getHost() == null).orElse(true)) {
      throw new IllegalStateException(
          "With duibiao.notification.mail.host set, duibiao.notification.mail.from must be an"
              + " address and duibiao.public-url the gateway's URL.");
    }
  }

  /** Sends one mail; blocks until the server has answered or does not. */
  public Outcome send(Letter letter) {
    Session session = Session.getInstance(properties());
    Line line = new Line(session);
    boolean connected = false;
    try {
      Envelope mail = new Envelope(session, letter, sender(), host());
      line.connect(
          config.host().orElseThrow(),
          config.port(),
          config.username().orElse(null),
          config.password().orElse(null));
      connected = true;
      line.sendMessage(mail, new Address[] {new InternetAddress(letter.to())});
      return new Outcome.Sent(ACCEPTED);
    } catch (MessagingException e) {
      Log.infof("mail %s: %s", letter.id(), e.getClass().getSimpleName());
      return connected ? failed(line, e) : notConnected(e);
    } finally {
      hangUp(line);
    }
  }

  private static Outcome notConnected(MessagingException failure) {
    return temporary(
        null, failure instanceof AuthenticationFailedException ? LOGIN_REFUSED : UNREACHABLE);
  }

  private static Outcome failed(Line line, MessagingException failure) {
    OptionalInt refusal = Line.refusal(failure);
    if (refusal.isPresent()) {
      int code = refusal.getAsInt();
      return code < PERMANENT ? later(code) : new Outcome.Rejected(code, REFUSED.name());
    }
    return line.handedOver() ? new Outcome.Unknown(NO_ANSWER.name()) : temporary(null, CUT_OFF);
  }

  /** Only a server that closes says something of every mail; else it is this mailbox that waits. */
  private static Outcome later(int code) {
    return code == CLOSING ? temporary(code, LATER) : new Outcome.Deferred(code, LATER.name());
  }

  private static Outcome temporary(Integer code, MailReason reason) {
    return Outcome.Failed.because(code, reason.name());
  }

  private static void hangUp(Line line) {
    try {
      line.close();
    } catch (MessagingException e) {
      Log.debugf(e, "a mail server did not say good-bye");
    }
  }

  private InternetAddress sender() {
    try {
      return new InternetAddress(config.from().orElseThrow());
    } catch (AddressException e) {
      throw new IllegalStateException("duibiao.notification.mail.from is no address", e);
    }
  }

  private String host() {
    return config.publicUrl().orElseThrow().getHost();
  }

  private Properties properties() {
    long patience = config.patience().toMillis();
    Properties all = new Properties();
    all.setProperty("mail.smtp.localhost", host());
    all.setProperty("mail.smtp.connectiontimeout", Long.toString(patience / 4));
    all.setProperty("mail.smtp.timeout", Long.toString(patience));
    all.setProperty("mail.smtp.writetimeout", Long.toString(patience));
    all.setProperty("mail.smtp.quitwait", "false");
    all.setProperty("mail.smtp.auth", Boolean.toString(config.username().isPresent()));
    boolean open = config.security() == MailSecurity.STARTTLS;
    all.setProperty("mail.smtp.starttls.enable", Boolean.toString(open));
    all.setProperty("mail.smtp.starttls.required", Boolean.toString(open));
    all.setProperty(
        "mail.smtp.ssl.enable", Boolean.toString(config.security() == MailSecurity.TLS));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return all;
  }
}
