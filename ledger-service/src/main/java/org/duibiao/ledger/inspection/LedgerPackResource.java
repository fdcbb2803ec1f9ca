package org.duibiao.ledger.inspection;

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
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger's part of the inspection pack 迎检包 over HTTP. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/inspection-pack")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection", description = "迎检包 / What an inspector asks for")
public class LedgerPackResource {
  private final LedgerPack packs;
  private final Packs zips;

  LedgerPackResource(LedgerPack packs, Packs zips) {
    this.packs = packs;
    this.zips = zips;
  }

  /** Scope: the organisation is in the caller's subtrees, and the campaign concerns the caller. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getLedgerInspectionPack",
      summary = "The ledger's part of the inspection pack of an organisation",
      description =
          """
          迎检包台账卷（zip）：学习记录（全部，及按指标），自我诊断和学习记录的佐证文件，按指标分文件夹，与整改卷的文件夹一致，
          未被引用的佐证单独存放；佐证清单逐份注明出自何处。全套见 getInspectionPack。同时制作的份数有限，稍候再试（503）。需要职务：任何职务。

          A zip of the organisation's learning records, in all and by indicator, and of the evidence files of
          its diagnosis and learning records, by indicator, in the same folders as rectification's part;
          what nothing refers to is in a folder of its own, and a list says what each file belongs to.
          getInspectionPack has the whole. Few are made at
          once: try again in a moment (503). Roles: any.""")
  @APIResponse(
      responseCode = "200",
      description = "迎检包台账卷 / the ledger's part of the pack",
      content =
          @Content(
              mediaType = Packs.ZIP,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pack(
      @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
    String asked = Inputs.code(campaign);
    OrganisationNode subject = packs.subject(asked, Inputs.code(organisation));
    return zips.answer(
        "迎检包-" + subject.name() + "-台账卷.zip", pack -> packs.write(asked, subject, pack));
  }
}
