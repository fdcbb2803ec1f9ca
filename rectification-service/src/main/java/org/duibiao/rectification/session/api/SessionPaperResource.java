package org.duibiao.rectification.session.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.duibiao.chassis.file.Attachment;
import org.duibiao.chassis.office.OfficeType;
import org.duibiao.chassis.office.WordDocument;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.session.application.SessionPapers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The papers of a review session, to be printed. */
@Path("/api/rectification/v1/review-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review sessions")
public class SessionPaperResource {
  private final SessionPapers papers;

  SessionPaperResource(SessionPapers papers) {
    this.papers = papers;
  }

  /** Scope: the session's unit lies in one of the caller's subtrees. */
  @GET
  @Path("{id}/strike-off-sheet")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getStrikeOffSheet",
      summary = "The strike-off sheet of a review session",
      description =
          """
          销号单（docx，A4横向）：会上销号的事项、核验人和签字处；会议未结束时注明草稿。需要职务：任何职务。

          What was struck off in the session, by whom, and where to sign (.docx, A4 landscape); marked
          as a draft until the session is closed. Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "销号单 / the sheet",
      content =
          @Content(
              mediaType = OfficeType.DOCX_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response strikeOffSheet(@PathParam("id") String id) {
    return file(papers.strikeOffSheet(Inputs.id(id)));
  }

  /** Scope: the session's unit lies in one of the caller's subtrees. */
  @GET
  @Path("{id}/minutes")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getReviewSessionMinutes",
      summary = "The minutes of a review session",
      description =
          """
          会议纪要（docx，A4）：时间、地点、主持人、参会人员、对账情况、逐项结论和未作结论的事项；会议未结束时注明草稿。需要职务：任何职务。

          The minutes (.docx, A4): when, where, under whom, with whom, the counts, each verdict, and what
          was left without one; marked as a draft until the session is closed. Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "会议纪要 / the minutes",
      content =
          @Content(
              mediaType = OfficeType.DOCX_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response minutes(@PathParam("id") String id) {
    return file(papers.minutes(Inputs.id(id)));
  }

  private static Response file(SessionPapers.Paper paper) {
    try (WordDocument document = paper.document();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.save(out);
      return Response.ok(out.toByteArray(), OfficeType.DOCX_TYPE)
          .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(paper.name() + ".docx"))
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .header("X-Content-Type-Options", "nosniff")
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
