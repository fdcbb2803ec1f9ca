package org.duibiao.rectification.weakness.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.weakness.api.CaseRequests.CriteriaRequest;
import org.duibiao.rectification.weakness.api.CaseRequests.ProposalRequest;
import org.duibiao.rectification.weakness.application.CriteriaDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What makes an organisation weak in a campaign, and the proposals that follow from it. */
@Path("/api/rectification/v1/campaigns/{campaign}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases of weak organisations")
public class CaseCriteriaResource {
  private final CriteriaDesk desk;
  private final Inputs inputs;

  CaseCriteriaResource(CriteriaDesk desk, Inputs inputs) {
    this.desk = desk;
    this.inputs = inputs;
  }

  /** Scope: the campaign concerns the caller. */
  @GET
  @Path("case-criteria")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getCaseCriteria",
      summary = "By what an organisation is weak",
      description =
          """
          读取薄弱党组织认定标准；未设定时为默认标准（版本 0）：未达标占 30%、师德（branch-1.4）一票否决、
          逾期未报 2 项、未报送任何材料。需要职务：任何职务。

          Reads the criteria; the default (version 0) until the office sets them: 30 % not met, the
          veto on ethics (branch-1.4), 2 overdue obligations, nothing filed at all. Roles: any.""")
  public RestResponse<CaseCriteriaView> getCaseCriteria(@PathParam("campaign") String campaign) {
    String code = Inputs.code(campaign);
    return answer(CaseCriteriaView.of(code, desk.get(code)));
  }

  /** Scope: the office at or above the organisation that runs the campaign. */
  @PUT
  @Path("case-criteria")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "saveCaseCriteria",
      summary = "Set by what an organisation is weak",
      description =
          """
          设定薄弱党组织认定标准，整体替换；再次提名时生效。需要职务：开展该行动的党组织或其上级的党委工作部。

          Sets the criteria, all at once; they count from the next proposals on. Roles: office at or
          above the organisation that runs the campaign.""")
  public RestResponse<CaseCriteriaView> saveCaseCriteria(
      @PathParam("campaign") String campaign,
      @Parameter(
              description = "读取时得到的 ETag / the ETag that was read",
              required = true,
              example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      CriteriaRequest request) {
    String code = Inputs.code(campaign);
    return answer(
        CaseCriteriaView.of(
            code, desk.save(code, ifMatch, inputs.later(request, CriteriaRequest::toCriteria))));
  }

  /** Scope: the office at or above the organisation that runs the campaign. */
  @POST
  @Path("case-candidates")
  @RolesAllowed({OFFICE})
  @Operation(
      operationId = "proposeCases",
      summary = "Propose weak organisations by the criteria",
      description =
          """
          按认定标准对该行动范围内的党组织逐一比对并提名，写明理由；可重复进行，理由未变的不重复提名，
          已被否决的理由不再提名。需要职务：开展该行动的党组织或其上级的党委工作部。

          Holds every organisation of the campaign against the criteria and proposes those that meet
          one, with the reasons. It can be repeated: nobody is proposed twice, nor for reasons that
          were declined. Roles: office at or above the organisation that runs the campaign.""")
  public CaseProposalView proposeCases(
      @PathParam("campaign") String campaign, ProposalRequest request) {
    return CaseProposalView.of(desk.propose(Inputs.code(campaign)));
  }

  private static RestResponse<CaseCriteriaView> answer(CaseCriteriaView view) {
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())).build();
  }
}
