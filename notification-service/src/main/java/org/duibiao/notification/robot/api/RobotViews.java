package org.duibiao.notification.robot.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.endpoint.domain.EndpointAction;
import org.duibiao.notification.endpoint.domain.EndpointKind;
import org.duibiao.notification.endpoint.domain.EndpointState;
import org.duibiao.notification.robot.application.RobotDesk.Said;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of robots. Invariant: no answer has an address in full, or a secret. */
final class RobotViews {
  private RobotViews() {}

  /** One page. */
  @Schema(name = "RobotPage", description = "一页群机器人 / A page of group robots")
  record RobotPage(List<RobotView> items, @Schema(nullable = true) String next) {}

  /** A robot. */
  @Schema(name = "Robot", description = "群机器人 / A group robot")
  record RobotView(
      UUID id,
      @Schema(
              description = "WECOM 企业微信、DINGTALK 钉钉、FEISHU 飞书 / whose robot it is",
              examples = "WECOM")
          EndpointKind service,
      @Schema(examples = "dept-01") String organisation,
      @Schema(examples = "第一党总支工作群") String name,
      @Schema(description = "隐去路径和密钥 / without its key", examples = "https://qyapi.weixin.qq.com/…")
          String address,
      EndpointState state,
      @Schema(nullable = true) String disabledBecause,
      Instant createdAt,
      long version,
      List<EndpointAction> allowedActions) {
    static RobotView of(Endpoint robot, List<EndpointAction> allowed) {
      return new RobotView(
          robot.id(),
          robot.kind(),
          robot.organisation(),
          robot.name(),
          robot.addressShown(),
          robot.state(),
          robot.disabledBecause(),
          robot.createdAt(),
          robot.version(),
          allowed);
    }
  }

  /** A new robot. */
  @Schema(name = "RobotRequest", description = "新群机器人 / A new group robot")
  record RobotRequest(
      @NotNull
          @Schema(
              description = "WECOM 企业微信、DINGTALK 钉钉、FEISHU 飞书 / whose robot it is",
              enumeration = {"WECOM", "DINGTALK", "FEISHU"},
              examples = "WECOM")
          EndpointKind service,
      @NotBlank @Size(max = 100) @Schema(examples = "第一党总支工作群") String name,
      @NotNull
          @Size(max = 2048)
          @Schema(
              description = "群设置中复制的机器人地址 / the address as the group's settings show it",
              examples = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…")
          String address,
      @Size(max = 200)
          @Schema(
              nullable = true,
              description = "钉钉、飞书启用“加签”时的密钥 / the secret where DingTalk or Feishu has it sign")
          String secret) {
    Said toSaid() {
      return new Said(service, name, address, secret);
    }

    /** Never what is secret of it. */
    @Override
    public String toString() {
      return "Robot " + name;
    }
  }

  /** A change of a robot. */
  @Schema(name = "RobotChange", description = "修改群机器人 / A change of a group robot")
  record RobotChange(
      @NotBlank @Size(max = 100) @Schema(examples = "第一党总支工作群") String name,
      @Size(max = 2048) @Schema(nullable = true, description = "不填则不变 / unchanged if left out")
          String address,
      @Size(max = 200) @Schema(nullable = true, description = "不填则不变 / unchanged if left out")
          String secret) {
    Said toSaid() {
      return new Said(null, name, address, secret);
    }

    /** Never what is secret of it. */
    @Override
    public String toString() {
      return "Robot " + name;
    }
  }

  /** Why a robot is disabled. */
  @Schema(name = "RobotDisabling", description = "停用 / Disabling a group robot")
  record RobotDisabling(@NotBlank @Size(max = 500) @Schema(examples = "该群已解散") String reason) {}

  /** A trial on its way. */
  @Schema(name = "RobotTrial", description = "试发的消息 / A message sent to try a robot")
  record RobotTrial(
      @Schema(description = "在外发记录中查看结果 / look it up in the transmissions") UUID transmission) {}
}
