package org.duibiao.notification.webhook.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.endpoint.domain.EndpointAction;
import org.duibiao.notification.endpoint.domain.EndpointState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said of webhooks. Invariant: the secret is in one answer alone, the URL never in full.
 */
public final class WebhookViews {
  private WebhookViews() {}

  /** One page. */
  @Schema(name = "WebhookPage", description = "一页回调地址 / A page of webhooks")
  public record WebhookPage(List<WebhookView> items, @Schema(nullable = true) String next) {}

  /** A webhook. */
  @Schema(name = "Webhook", description = "回调地址 / A webhook")
  public record WebhookView(
      UUID id,
      @Schema(description = "所属平台 / the portal's client id", examples = "portal-demo") String owner,
      String organisation,
      String name,
      @Schema(description = "隐去路径 / without its path", examples = "https://portal.example.org/…")
          String url,
      EndpointState state,
      @Schema(nullable = true) String disabledBecause,
      @Schema(nullable = true, description = "此前旧密钥仍同时签名 / the former secret signs too until then")
          Instant formerSecretUntil,
      Instant createdAt,
      long version,
      List<EndpointAction> allowedActions,
      @Schema(
              nullable = true,
              description = "仅在新建和更换时给出一次 / given once, when made or changed",
              examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
          String secret) {
    static WebhookView of(Endpoint webhook, List<EndpointAction> allowed, String secret) {
      return new WebhookView(
          webhook.id(),
          webhook.owner(),
          webhook.organisation(),
          webhook.name(),
          webhook.addressShown(),
          webhook.state(),
          webhook.disabledBecause(),
          webhook.formerSecretUntil(),
          webhook.createdAt(),
          webhook.version(),
          allowed,
          secret);
    }

    /** Never the secret. */
    @Override
    public String toString() {
      return "Webhook " + id;
    }
  }

  /** A new webhook. */
  @Schema(name = "WebhookRequest", description = "新回调地址 / A new webhook")
  public record WebhookRequest(
      @NotNull
          @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
          @Schema(description = "其下的事件 / told of this subtree", examples = "college")
          String organisation,
      @NotBlank @Size(max = 100) @Schema(examples = "门户首页") String name,
      @NotNull @Schema(examples = "https://portal.example.org/duibiao") String url) {}

  /** A change of a webhook. */
  @Schema(name = "WebhookChange", description = "修改回调地址 / A change of a webhook")
  public record WebhookChange(
      @NotBlank @Size(max = 100) @Schema(examples = "门户首页") String name,
      @Schema(
              nullable = true,
              description = "不填则不变 / unchanged if left out",
              examples = "https://portal.example.org/duibiao")
          String url) {}

  /** Why a webhook is disabled. */
  @Schema(name = "WebhookDisabling", description = "停用 / Disabling a webhook")
  public record WebhookDisabling(
      @NotBlank @Size(max = 500) @Schema(examples = "该平台已停止使用") String reason) {}

  /** A test event on its way. */
  @Schema(name = "WebhookTest", description = "测试事件 / A test event")
  public record WebhookTest(
      @Schema(description = "在外发记录中查看结果 / look it up in the transmissions") UUID transmission) {}
}
