package org.duibiao.notification.mail.api;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.web.ApiDocument;
import org.duibiao.notification.inbox.domain.MessageKind;
import org.duibiao.notification.mail.application.MailPages;
import org.duibiao.notification.mail.application.MailPages.Leaving;
import org.duibiao.notification.mail.application.UnsubscribeDesk;
import org.duibiao.notification.mail.application.UnsubscribeDesk.Shown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The link in each mail by which its recipient leaves that kind of mail (RFC 8058). The link alone
 * suffices, and does nothing else. To look changes nothing, because mail programs look at links.
 */
@Path("/api/notification/v1/mail-unsubscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
public class MailUnsubscriptionResource {
  private static final MediaType HTML = new MediaType("text", "html", "UTF-8");
  private static final String POLICY =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private final UnsubscribeDesk desk;
  private final MailPages pages;

  MailUnsubscriptionResource(UnsubscribeDesk desk, MailPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** Scope: whoever has the link. */
  @GET
  @Path("{token}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @PermitAll
  @Operation(
      operationId = "getMailUnsubscription",
      summary = "See what kind of mail a link is for",
      description =
          """
          查看邮件中的退订链接对应哪一类邮件，无需登录，不改变任何内容；用浏览器打开（Accept: text/html）得到只有一个按钮的网页。
          链接无效：404。

          Shows which kind of mail the link in a mail is for; nobody has to log in, and nothing is
          changed. A browser (Accept: text/html) gets a page with one button. A link that is not
          valid: 404. Roles: none.""",
      extensions = @Extension(name = ApiDocument.WITHOUT_TOKEN, value = "true"))
  @APIResponse(
      responseCode = "200",
      description = "邮件类别 / the kind of mail",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MailKindView.class)))
  public Response getMailUnsubscription(
      @PathParam("token") String token, @Context HttpHeaders headers) {
    if (wantsPage(headers)) {
      return page(Leaving.ASKED, () -> desk.read(token));
    }
    return secured(Response.ok(MailKindView.of(desk.read(token)), MediaType.APPLICATION_JSON_TYPE));
  }

  /** Scope: whoever has the link. The button of the page, and what mail programs post. */
  @POST
  @Path("{token}")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  @Produces(MediaType.TEXT_HTML)
  @PermitAll
  @Operation(hidden = true)
  public Response unsubscribeOnPage(@PathParam("token") String token) {
    return page(Leaving.DONE, () -> desk.leave(token));
  }

  /** Scope: whoever has the link. */
  @POST
  @Path("{token}")
  @PermitAll
  @Operation(
      operationId = "unsubscribeFromMail",
      summary = "Leave a kind of mail by the link in one",
      description =
          """
          凭邮件中的链接退订该类邮件，无需登录；重复操作结果相同，收件箱不受影响，可在收件箱设置中恢复。邮件程序的一键退订（RFC 8058）
          以表单提交到同一地址。链接无效：404。

          Leaves the kind of mail that a link is for; nobody has to log in. Again it changes nothing
          more; the inbox stays as it is, and its settings take this back. One-click of mail programs
          (RFC 8058) posts a form to the same address. A link that is not valid: 404. Roles: none.""",
      extensions = @Extension(name = ApiDocument.WITHOUT_TOKEN, value = "true"))
  @APIResponse(
      responseCode = "200",
      description = "已退订 / left",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MailKindView.class)))
  public Response unsubscribeFromMail(@PathParam("token") String token) {
    return secured(
        Response.ok(MailKindView.of(desk.leave(token)), MediaType.APPLICATION_JSON_TYPE));
  }

  private static boolean wantsPage(HttpHeaders headers) {
    for (MediaType asked : headers.getAcceptableMediaTypes()) {
      if (asked.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (asked.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return true;
      }
    }
    return false;
  }

  private Response page(Leaving state, Supplier<Shown> content) {
    try {
      Shown shown = content.get();
      String page =
          pages.page(
              shown.subscribed() ? state : Leaving.DONE, shown.kind(), Words.of(shown.language()));
      return secured(Response.ok(page, HTML));
    } catch (DomainException e) {
      if (e.type() != NOT_FOUND) {
        throw e;
      }
      return secured(
          Response.status(Response.Status.NOT_FOUND)
              .entity(pages.page(Leaving.INVALID, null, Words.of("zh")))
              .type(HTML));
    }
  }

  private static Response secured(Response.ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .build();
  }

  /** A kind of mail. */
  @Schema(name = "MailKind", description = "一类邮件 / A kind of mail")
  public record MailKindView(
      @Schema(examples = "OVERDUE_DIGEST") MessageKind kind,
      @Schema(description = "仍在接收 / whether it is sent") boolean subscribed) {
    static MailKindView of(Shown shown) {
      return new MailKindView(shown.kind(), shown.subscribed());
    }
  }
}
