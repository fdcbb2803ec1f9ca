package org.duibiao.notification.mail.application;

import static org.duibiao.notification.mail.domain.MailReason.MAIL_OFF;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duibiao.notification.NotificationConfig;
import org.duibiao.notification.mail.infrastructure.Smtp;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.application.Carrier;
import org.duibiao.notification.transmission.domain.Outcome;
import org.duibiao.notification.transmission.domain.Transmission;

/**
 * Brings e-mail to the mail server. It is not repeatable: a server takes the same mail twice. While
 * no server is configured what waits goes on waiting.
 */
@ApplicationScoped
public class MailCarrier implements Carrier {
  /** As many as the lane lets out at once. */
  private static final int AT_ONCE = 4;

  private static final Duration LATER = Duration.ofMinutes(10);

  private final MailWriter writer;
  private final Smtp smtp;
  private final boolean on;
  private final ExecutorService postmen =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            Thread made = new Thread(work, "mail");
            made.setDaemon(true);
            return made;
          });

  MailCarrier(MailWriter writer, Smtp smtp, NotificationConfig config) {
    this.writer = writer;
    this.smtp = smtp;
    this.on = config.mail().on();
  }

  void stop(@Observes ShutdownEvent stop) {
    postmen.shutdown();
  }

  @Override
  public Set<Channel> channels() {
    return Set.of(Channel.EMAIL);
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public CompletionStage<Outcome> carry(Transmission one) {
    if (!on) {
      return CompletableFuture.completedStage(new Outcome.Throttled(null, LATER, MAIL_OFF.name()));
    }
    return CompletableFuture.supplyAsync(() -> send(one), postmen);
  }

  private Outcome send(Transmission one) {
    MailWriter.Written written;
    try {
      written = QuarkusTransaction.requiringNew().call(() -> writer.write(one));
    } catch (RuntimeException e) {
      // nothing has left the house yet, so it may be tried again
      Log.warnf(e, "mail %s cannot be written now", one.id());
      return Outcome.Failed.because(null, e.getClass().getSimpleName());
    }
    return written.letter() == null
        ? new Outcome.Suppressed(written.reason().name())
        : smtp.send(written.letter());
  }
}
