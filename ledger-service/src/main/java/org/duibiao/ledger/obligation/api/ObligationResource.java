package org.duibiao.ledger.obligation.api;

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
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.ProblemResponses;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.ledger.obligation.application.ExemptionRequest;
import org.duibiao.ledger.obligation.application.ExtensionRequest;
import org.duibiao.ledger.obligation.application.ObligationDesk;
import org.duibiao.ledger.shared.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Obligations 报送任务: what is owed, by whom, until when. */
@Path("/api/ledger/v1/campaigns/{campaign}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
public class ObligationResource {
  private final ObligationDesk obligations;
  private final ProblemResponses problems;

  ObligationResource(ObligationDesk obligations, ProblemResponses problems) {
    this.obligations = obligations;
    this.problems = problems;
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listObligations",
      summary = "What is owed in a campaign",
      description =
          "报送任务清单，默认按组织树顺序排列；organisation 含其全部下级，q 按组织名称、简称或代码查找。 / What the organisations that the caller"
              + " reaches owe, in the order of the tree unless sorted otherwise; organisation takes all below it along, q looks for an organisation's name.")
  public Page<ObligationView> list(
      @PathParam("campaign") String campaign,
      @BeanParam ObligationFilter filter,
      @BeanParam PageRequest page) {
    return obligations
        .page(campaign, filter.query(), page)
        .map(owed -> ObligationView.of(owed, problems.words()));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{id}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getObligation",
      summary = "One obligation",
      description = "一项报送任务的状态、时限和报送情况。 / Its state, its dates and whether it came in time.")
  @APIResponse(
      responseCode = "200",
      description = "报送任务 / the obligation",
      content = @Content(schema = @Schema(implementation = ObligationView.class)))
  public Response get(@PathParam("campaign") String campaign, @PathParam("id") String id) {
    return answer(obligations.get(campaign, Inputs.id(id)));
  }

  /** Scope: the reviewer of the organisation, or the office above it; see GrantRule. */
  @POST
  @Path("/{id}/exemption")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "exemptObligation",
      summary = "Let an organisation off",
      description =
          "免报：由上级（本人或委托人在该组织任职、参与填报的除外）说明理由后免去该项报送，覆盖率中单列，不再催办。 / A superior lets the organisation off with a"
              + " reason, never one who holds a post there or has begun to fill it in; coverage counts it apart and nobody is reminded.")
  @APIResponse(
      responseCode = "200",
      description = "已免报 / exempted",
      content = @Content(schema = @Schema(implementation = ObligationView.class)))
  public Response exempt(
      @PathParam("campaign") String campaign,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      ExemptionRequest request) {
    return answer(obligations.exempt(campaign, Inputs.id(id), ifMatch, Inputs.present(request)));
  }

  /** Scope: the reviewer of the organisation, or the office above it; see GrantRule. */
  @POST
  @Path("/{id}/extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICE, OFFICER})
  @Operation(
      operationId = "extendObligation",
      summary = "Give an organisation more time",
      description =
          "延期：由上级（本人或委托人在该组织任职、参与填报的除外）说明理由后推迟截止日期，原定日期保留可查，按时与否以新日期计。 / A superior sets a later due date"
              + " with a reason, never one who holds a post there or has begun to fill it in; the original date stays visible, timeliness counts by the new one.")
  @APIResponse(
      responseCode = "200",
      description = "已延期 / extended",
      content = @Content(schema = @Schema(implementation = ObligationView.class)))
  public Response extend(
      @PathParam("campaign") String campaign,
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      ExtensionRequest request) {
    return answer(obligations.extend(campaign, Inputs.id(id), ifMatch, Inputs.present(request)));
  }

  private Response answer(ObligationDesk.Owed owed) {
    return Answers.of(ObligationView.of(owed, problems.words()), owed.obligation().version());
  }
}
