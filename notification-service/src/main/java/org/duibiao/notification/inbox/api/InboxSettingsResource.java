package org.duibiao.notification.inbox.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.inbox.application.InboxSettingsService;
import org.duibiao.notification.inbox.application.InboxSettingsService.Wanted;
import org.duibiao.notification.inbox.domain.MessageKind;
import org.duibiao.notification.inbox.infrastructure.InboxSettings.Held;
import org.duibiao.notification.quiet.api.QuietHoursRequest;
import org.duibiao.notification.quiet.api.QuietHoursView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The settings of the caller's own inbox. */
@Path("/api/notification/v1/inbox/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class InboxSettingsResource {
  private final InboxSettingsService settings;
  private final Inputs inputs;

  InboxSettingsResource(InboxSettingsService settings, Inputs inputs) {
    this.settings = settings;
    this.inputs = inputs;
  }

  /** Scope: the caller's own settings. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "getInboxSettings",
      summary = "Read the settings of one's own inbox",
      description =
          "本人收件箱的设置；未设定时版本为 0。 / The settings of the caller's own inbox; version 0 until they are"
              + " set. Roles: any post of a person.")
  public RestResponse<InboxSettingsView> get() {
    return answer(settings.get());
  }

  /** Scope: the caller's own settings. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "saveInboxSettings",
      summary = "Set one's own quiet hours, language and mail",
      description =
          "设定本人的免打扰时段，在统一免打扰之外另加；期间的消息在结束时发送，届时已完成的不再发送。起止相同即取消。language 为邮件语言，"
              + "mailOff 为不再接收邮件的消息类别（退回通知、书记交接通知不可关闭；收件箱不受影响）；不填则保持原设定。"
              + " / Sets the caller's quiet hours, on top of those for all; what falls into them is"
              + " sent at their end, unless it was done meanwhile. language is that of mails,"
              + " mailOff the kinds of messages of which no mail is sent (not RETURNED and HANDOVER;"
              + " the inbox has all); what is left out stays as it was. Roles: any post of a person.")
  public RestResponse<InboxSettingsView> save(
      @Parameter(
              description = "读取时得到的 ETag / the ETag that was read",
              required = true,
              example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      InboxSettingsRequest request) {
    return answer(settings.save(ifMatch, inputs.later(request, InboxSettingsRequest::toWanted)));
  }

  private static RestResponse<InboxSettingsView> answer(Held held) {
    return ResponseBuilder.ok(InboxSettingsView.of(held))
        .header(HttpHeaders.ETAG, IfMatch.etag(held.version()))
        .build();
  }

  /** A person's settings. */
  @Schema(name = "InboxSettings", description = "收件箱设置 / Settings of an inbox")
  public record InboxSettingsView(
      @Schema(nullable = true, description = "本人的免打扰时段 / the person's quiet hours")
          QuietHoursView quietHours,
      @Schema(description = "邮件语言：zh 或 en / language of mails", examples = "zh") String language,
      @Schema(description = "不再接收邮件的消息类别 / kinds of messages of which no mail is sent")
          List<MessageKind> mailOff,
      long version) {
    static InboxSettingsView of(Held held) {
      return new InboxSettingsView(
          QuietHoursView.of(held.quietHours()),
          held.language(),
          List.copyOf(held.mailOff()),
          held.version());
    }
  }

  /** What a person sets. */
  @Schema(name = "InboxSettingsRequest", description = "收件箱设置 / Settings of an inbox")
  public record InboxSettingsRequest(
      @NotNull @Valid @Schema(description = "起止相同即取消 / the same beginning and end: none")
          QuietHoursRequest quietHours,
      @Pattern(regexp = "zh|en")
          @Schema(nullable = true, description = "邮件语言；不填则不变 / absent: as it was", examples = "zh")
          String language,
      @Size(max = 20) @Schema(nullable = true, description = "不再接收邮件的类别；不填则不变 / absent: as it was")
          List<@NotNull MessageKind> mailOff) {
    Wanted toWanted() {
      return new Wanted(
          quietHours.toHours(),
          Optional.ofNullable(language),
          Optional.ofNullable(mailOff).map(Set::copyOf));
    }
  }
}
