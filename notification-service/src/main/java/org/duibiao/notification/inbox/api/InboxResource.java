package org.duibiao.notification.inbox.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.Words;
import org.duibiao.notification.inbox.application.InboxService;
import org.duibiao.notification.query.QueryValues;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own inbox. Its scope is the caller: nobody sees another person's messages. */
@Path("/api/notification/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox", description = "收件箱 / A person's own messages")
public class InboxResource {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final InboxService inbox;

  InboxResource(InboxService inbox) {
    this.inbox = inbox;
  }

  /** Scope: the caller's own messages, by SQL. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "readInbox",
      summary = "Read one's own inbox",
      description =
          "本人的提醒、逾期通知、退回通知和书记交接通知，新的在前；unread 为未读总数。汇总通知和交接通知的 subjects"
              + " 逐项列出所涉事项。受托人在授权有效期内同样收到该职务的通知。卸任者未读的消息移交继任者（passedTo），不再计入未读。"
              + " / The caller's own reminders, overdue notices, returns and handovers, newest first;"
              + " unread counts all unread ones; the subjects of a digest or a handover list each"
              + " thing concerned. A delegate is told what the delegated post is told while the"
              + " delegation is valid. What a leaving secretary has not read is the successor's"
              + " (passedTo) and counts as unread no more. Title and text follow Accept-Language. Roles: any post of a person.")
  @APIResponse(responseCode = "200", description = "一页消息 / a page of messages")
  public InboxView read(
      @Parameter(
              description =
                  "true：只看未读；false：只看已读或已移交 / only unread ones, or only those read or passed on",
              schema = @Schema(implementation = Boolean.class))
          @QueryParam("unread")
          String unread,
      @BeanParam PageRequest page,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    var found = inbox.read(QueryValues.flag("unread", unread), page);
    return InboxView.of(found, Words.of(language));
  }

  /** Scope: a message of the caller's own; another's is answered like one that is not there. */
  @POST
  @Path("/{id}/reading")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "markMessageRead",
      summary = "Mark a message of one's own as read",
      description =
          "把本人的一条消息标为已读；重复操作不改变首次阅读时间。"
              + " / Marks a message of the caller's own as read; doing it again keeps the time of"
              + " the first reading. Roles: any post of a person.")
  @APIResponse(responseCode = "204", description = "已读 / read")
  public void markRead(
      @Parameter(
              description = "消息编号 / the message's id",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @PathParam("id")
          String id) {
    if (!ID.matcher(id).matches()) {
      throw new DomainException(NOT_FOUND);
    }
    inbox.markRead(UUID.fromString(id));
  }
}
