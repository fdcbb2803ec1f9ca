package org.duibiao.notification.subscription.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.notification.feed.domain.EventKinds;
import org.duibiao.notification.subscription.domain.Subscription;
import org.duibiao.notification.subscription.domain.Subscription.Terms;
import org.duibiao.notification.subscription.domain.SubscriptionChannel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Subscriptions as they are shown and asked for. */
final class SubscriptionViews {
  private SubscriptionViews() {}

  /** One page. */
  @Schema(name = "SubscriptionPage", description = "一页订阅 / A page of subscriptions")
  public record SubscriptionPage(
      List<SubscriptionView> items, @Schema(nullable = true) String next) {}

  /** A subscription. */
  @Schema(name = "Subscription", description = "订阅 / A subscription")
  public record SubscriptionView(
      UUID id,
      @Schema(examples = "ledger.entry-*") List<String> kinds,
      @Schema(description = "党组织（含下级） / organisation, with those below", examples = "dept-01")
          String organisation,
      SubscriptionChannel channel,
      @Schema(nullable = true, description = "推送地址编号 / the webhook's id") UUID endpoint,
      Instant createdAt,
      long version) {
    static SubscriptionView of(Subscription one) {
      return new SubscriptionView(
          one.id(),
          one.terms().kinds(),
          one.terms().organisation(),
          one.terms().channel(),
          one.terms().endpoint(),
          one.createdAt(),
          one.version());
    }
  }

  /** What is wanted. */
  @Schema(name = "SubscriptionRequest", description = "订阅内容 / What is wanted")
  public record SubscriptionRequest(
      @NotEmpty
          @Size(max = 20)
          @Schema(
              description = "事件类型，或以 * 结尾的一类 / types, or families that end with *",
              examples = "rectification.item-*")
          List<@NotNull @Pattern(regexp = EventKinds.PATTERN) String> kinds,
      @NotNull
          @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
          @Schema(description = "党组织（含下级） / organisation, with those below", examples = "dept-01")
          String organisation,
      @NotNull
          @Schema(
              description =
                  "个人：INBOX 或 EMAIL；门户：WEBHOOK / people: INBOX or EMAIL; portals: WEBHOOK")
          SubscriptionChannel channel,
      @Schema(nullable = true, description = "门户的推送地址编号 / a webhook of the portal's")
          UUID endpoint) {
    Terms toTerms() {
      return new Terms(kinds.stream().distinct().toList(), organisation, channel, endpoint);
    }
  }
}
