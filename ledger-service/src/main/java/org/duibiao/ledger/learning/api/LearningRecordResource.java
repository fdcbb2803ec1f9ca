package org.duibiao.ledger.learning.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.learning.application.LearningDesk;
import org.duibiao.ledger.learning.application.LearningRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Learning records 学习记录 as far as they serve a campaign. */
@Path("/api/ledger/v1/campaigns/{campaign}/organisations/{organisation}/learning-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning records")
public class LearningRecordResource {
  private final LearningDesk learning;
  private final LearningViews views;
  private final Idempotency idempotency;

  LearningRecordResource(LearningDesk learning, LearningViews views, Idempotency idempotency) {
    this.learning = learning;
    this.views = views;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listLearningRecords",
      summary = "What an organisation learned",
      description =
          "该组织服务于本行动的学习记录，按日期排列。 / The organisation's learning records that serve the campaign,"
              + " in the order of days.")
  public Page<LearningRecordView> list(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @BeanParam PageRequest page) {
    var records = learning.serving(campaign, organisation, page);
    return new Page<>(views.all(records.items()), records.next());
  }

  /** Scope: secretary or officer at the organisation or above, office above; a portal above. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE, PORTAL})
  @Operation(
      operationId = "addLearningRecord",
      summary = "Record a learning",
      description =
          "登记一次服务于本行动的学习：形式、主题、日期、学时、参加人员和对应的指标。 / Records what was learned, when,"
              + " the class hours, who came and the indicators it serves; it serves this campaign.")
  @APIResponse(
      responseCode = "201",
      description = "已登记 / recorded",
      content = @Content(schema = @Schema(implementation = LearningRecordView.class)))
  public Response add(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @HeaderParam("Idempotency-Key") String key,
      LearningRequest request) {
    LearningRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        "addLearningRecord",
        List.of(campaign, organisation, present),
        () ->
            Response.status(201)
                .entity(views.one(learning.addTo(campaign, organisation, present)))
                .build());
  }
}
