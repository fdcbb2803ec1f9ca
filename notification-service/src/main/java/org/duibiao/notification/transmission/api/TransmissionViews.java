package org.duibiao.notification.transmission.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.application.TransmissionDesk.Log;
import org.duibiao.notification.transmission.domain.TransmissionState;
import org.duibiao.notification.transmission.infrastructure.Transmissions.Attempt;
import org.duibiao.notification.transmission.infrastructure.Transmissions.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the log of sending shows. Invariant: neither content nor anything the other side said. */
public final class TransmissionViews {
  private TransmissionViews() {}

  /** A page. */
  public static TransmissionPage page(Log log) {
    return new TransmissionPage(
        log.rows().items().stream().map(row -> one(row, log)).toList(), log.rows().next());
  }

  /** The only one of a log. */
  public static TransmissionView only(Log log) {
    return one(log.rows().items().get(0), log);
  }

  private static TransmissionView one(Row row, Log log) {
    List<Attempt> attempts = log.attempts().getOrDefault(row.id(), List.of());
    return new TransmissionView(
        row.id(),
        row.channel(),
        row.endpoint(),
        row.recipient(),
        row.origin(),
        row.organisation(),
        row.kind(),
        row.state(),
        row.state() == TransmissionState.QUEUED ? row.nextAttemptAt() : null,
        row.createdAt(),
        row.endedAt(),
        row.lastStatus(),
        row.lastError(),
        attempts.stream().map(AttemptView::of).toList(),
        log.replayable(row) ? List.of("REPLAY") : List.of());
  }

  /** One page. */
  @Schema(name = "TransmissionPage", description = "一页外发记录 / A page of transmissions")
  public record TransmissionPage(
      List<TransmissionView> items, @Schema(nullable = true) String next) {}

  /** One transmission. */
  @Schema(name = "Transmission", description = "外发记录 / Something that leaves the system")
  public record TransmissionView(
      @Schema(description = "重试时不变 / the same over all attempts") UUID id,
      Channel channel,
      @Schema(nullable = true) UUID endpoint,
      @Schema(nullable = true, description = "工号，仅邮件 / staff number, e-mail only") String recipient,
      @Schema(examples = "event/4711") String origin,
      String organisation,
      @Schema(examples = "duibiao.test.v1") String kind,
      TransmissionState state,
      @Schema(nullable = true) Instant nextAttemptAt,
      Instant createdAt,
      @Schema(nullable = true) Instant endedAt,
      @Schema(nullable = true, examples = "500") Integer lastStatus,
      @Schema(nullable = true, description = "本系统的说明 / in the system's own words") String lastError,
      List<AttemptView> attempts,
      @Schema(examples = "[\"REPLAY\"]") List<String> allowedActions) {}

  /** One attempt. */
  @Schema(name = "TransmissionAttempt", description = "一次发送 / One attempt")
  public record AttemptView(
      int number,
      Instant beganAt,
      @Schema(nullable = true) Integer millis,
      @Schema(nullable = true, examples = "FAILED", description = "空为进行中 / null: on its way")
          String outcome,
      @Schema(nullable = true) Integer status,
      @Schema(nullable = true) String error) {
    static AttemptView of(Attempt attempt) {
      return new AttemptView(
          attempt.number(),
          attempt.beganAt(),
          attempt.millis(),
          attempt.outcome(),
          attempt.status(),
          attempt.error());
    }
  }
}
