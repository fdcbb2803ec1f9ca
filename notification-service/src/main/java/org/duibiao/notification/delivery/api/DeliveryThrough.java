package org.duibiao.notification.delivery.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.chassis.problem.Words;
import org.duibiao.notification.delivery.infrastructure.Deliveries.Mail;
import org.duibiao.notification.delivery.infrastructure.Deliveries.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a delivery has come through one channel. */
@Schema(name = "DeliveryThrough", description = "渠道及进度 / A channel, and how far it came through it")
public record DeliveryThrough(
    @Schema(examples = "EMAIL") String channel,
    @Schema(
            description =
                "收件箱：同送达状态；邮件：QUEUED、SENDING、SENT、MAYBE_SENT、PARKED、SUPPRESSED"
                    + " / the inbox: the delivery's state; e-mail: that of its transmission",
            examples = "SENT")
        String state,
    @Schema(description = "自何时起 / since when") Instant since,
    @Schema(nullable = true, description = "何时有结果；未有则为空 / when it ended") Instant endedAt,
    @Schema(nullable = true, description = "未发送或暂未发送的原因 / why not, or not yet") String reason) {
  private static final String BUNDLE = "problems.notification";

  static List<DeliveryThrough> of(Row row, Words words) {
    List<DeliveryThrough> all = new ArrayList<>();
    all.add(
        new DeliveryThrough(
            row.channel(), row.state().name(), row.decidedAt(), row.sentAt(), null));
    if (row.mail() != null) {
      Mail mail = row.mail();
      all.add(
          new DeliveryThrough(
              "EMAIL", mail.state(), mail.since(), mail.endedAt(), reason(mail, words)));
    }
    return all;
  }

  /** Why, in words; what the queue itself says has no other words. */
  static String reason(Mail mail, Words words) {
    if (mail.reason() == null) {
      return null;
    }
    String key = "MailReason." + mail.reason();
    String said = words.text(BUNDLE, key);
    return said.equals(key) ? mail.reason() : said;
  }
}
