package org.duibiao.rectification.inspection.api;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.pack.Packs;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.inspection.application.InspectionPack;
import org.duibiao.rectification.item.api.Narration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rectification's part of the inspection pack 迎检包 over HTTP; the gateway makes it one. */
@Path("/api/rectification/v1/campaigns/{campaign}/organisations/{organisation}/inspection-pack")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection", description = "迎检包 / What an inspector asks for")
public class InspectionResource {
  private final InspectionPack packs;
  private final Packs zips;

  InspectionResource(InspectionPack packs, Packs zips) {
    this.packs = packs;
    this.zips = zips;
  }

  /** Scope: the organisation is in the caller's subtrees, and the campaign concerns the caller. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getRectificationInspectionPack",
      summary = "Rectification's part of the inspection pack of an organisation",
      description =
          """
          迎检包整改卷（zip）：目录、该党组织的自我诊断，和按指标分文件夹的诊断结果、整改事项（问题、计划、经过）及其佐证文件。
          连同学习记录和台账佐证文件的全套见 getInspectionPack。同时制作的份数有限，稍候再试（503）。需要职务：任何职务。

          A zip of the table of contents, the organisation's accepted diagnosis, and by indicator
          what the diagnosis found and its items, each with its plan, its story and its
          evidence files. getInspectionPack has the whole, with learning records and the
          ledger's files. Few are made at
          once: try again in a moment (503). Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "迎检包整改卷 / rectification's part of the pack",
      content =
          @Content(
              mediaType = Packs.ZIP,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pack(
      @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
    String asked = Inputs.code(campaign);
    OrganisationNode subject = packs.subject(asked, Inputs.code(organisation));
    Narration story = new Narration(Words.of("zh"));
    return zips.answer(
        "迎检包-" + subject.name() + ".zip",
        pack -> packs.write(asked, subject, story::sentence, pack));
  }
}
