package org.duibiao.rectification.item.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.item.application.CommentDesk;
import org.duibiao.rectification.item.domain.Comment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is said of items 意见交流; only ever added. */
@Path("/api/rectification/v1/items/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification items")
public class CommentResource {
  private final CommentDesk comments;
  private final Inputs inputs;
  private final Idempotency idempotency;

  CommentResource(CommentDesk comments, Inputs inputs, Idempotency idempotency) {
    this.comments = comments;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** A comment to be written. */
  @Schema(name = "ItemCommentRequest", description = "意见 / A comment")
  record CommentRequest(
      @NotBlank
          @Size(max = 5_000)
          @Schema(description = "内容 / what is said", examples = "会议记录请补上应到、实到人数")
          String text) {}

  /** A comment. */
  @Schema(name = "ItemComment", description = "一条意见 / A comment")
  record CommentView(
      UUID id,
      @Schema(examples = "secretary-dept-01") String author,
      @Schema(examples = "王伟") String authorName,
      @Schema(examples = "secretary@dept-01") String post,
      @Schema(description = "受其委托 / whose post was used, null for one's own", nullable = true)
          String onBehalfOf,
      String text,
      Instant at) {
    static CommentView of(Comment comment) {
      return new CommentView(
          comment.id(),
          comment.author(),
          comment.authorName(),
          comment.post(),
          comment.onBehalfOf(),
          comment.text(),
          comment.at());
    }
  }

  /** Scope: the item's organisation lies in one of the caller's subtrees. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listItemComments",
      summary = "What is said of an item",
      description =
          """
          该整改事项的意见，先写的在前。需要职务：任何职务。

          What was said of the item, the oldest first. Roles: any.""")
  public Page<CommentView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
    return comments.page(Inputs.id(id), page).map(CommentView::of);
  }

  /** Scope: the item's organisation lies below or at a post that is no auditor's or portal's. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, LEADER})
  @Operation(
      operationId = "commentItem",
      summary = "Say something of an item",
      description =
          """
          对整改事项发表意见；写下后不能修改或删除，也不改变事项本身。仅发表意见不算参与该事项，之后仍可核验。
          需要职务：本级或上级的书记、党务干部、党委工作部或院级领导。

          Adds a comment, which nobody changes or deletes and which changes nothing of the item.
          Whoever only comments has no part in the item and may verify it later. Roles: secretary,
          officer, office or leader of the organisation or above.""")
  @APIResponse(
      responseCode = "201",
      description = "已保存 / stored",
      content = @Content(schema = @Schema(implementation = CommentView.class)))
  public Response write(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      CommentRequest request) {
    CommentRequest present = Inputs.present(request);
    return idempotency.once(
        key, "commentItem", List.of(id, present), () -> written(Inputs.id(id), present));
  }

  private Response written(UUID item, CommentRequest request) {
    CommentView view =
        CommentView.of(comments.write(item, inputs.later(request, CommentRequest::text)));
    return Response.created(URI.create("/api/rectification/v1/items/" + item + "/comments"))
        .entity(view)
        .build();
  }
}
