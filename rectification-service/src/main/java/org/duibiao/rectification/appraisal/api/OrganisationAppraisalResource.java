package org.duibiao.rectification.appraisal.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.PORTAL;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.appraisal.api.AppraisalView.AppraisalOfOne;
import org.duibiao.rectification.appraisal.api.AppraisalView.RecordPage;
import org.duibiao.rectification.appraisal.application.AppraisalDesk;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One organisation's appraisal, and what stands behind each of its figures. */
@Path("/api/rectification/v1/campaigns/{campaign}/organisations/{organisation}/appraisal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appraisals")
public class OrganisationAppraisalResource {
  private static final String AS_OF =
      "统计截止日，不早于行动首日、不晚于今天 / last day that counts, from the campaign's first to today";

  private final AppraisalDesk appraisals;

  OrganisationAppraisalResource(AppraisalDesk appraisals) {
    this.appraisals = appraisals;
  }

  /** Scope: the organisation is in the caller's subtrees, and the campaign concerns the caller. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getAppraisal",
      summary = "An organisation's appraisal, split by tenure",
      description =
          """
          一个党组织的述职评议考核数据：不分任期的全期数据，和各任期、空缺期的数据；各期之和等于全期。需要职务：任何职务。

          An organisation's figures as a whole and by tenure and vacancy, which add up to the whole.
          Roles: any.""")
  public AppraisalOfOne get(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @Parameter(description = AS_OF, example = "2021-12-31") @QueryParam("asOf") String asOf) {
    return AppraisalOfOne.of(appraisals.find(subject(campaign, organisation, asOf)));
  }

  /** Scope: the organisation is in the caller's subtrees, and the campaign concerns the caller. */
  @GET
  @Path("figures/{figure}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listAppraisalRecords",
      summary = "What a figure of an appraisal counts",
      description =
          """
          一项数据背后的全部记录，附查阅路径；条数即该项数据。tenure 为任期的第一日，不填为全期。需要职务：任何职务。

          Every record that a figure counts, with where it is read: as many as the figure says. tenure
          is the first day of the tenure; without it the organisation as a whole. Roles: any.""")
  public RecordPage records(
      @PathParam("campaign") String campaign,
      @PathParam("organisation") String organisation,
      @Parameter(schema = @Schema(implementation = AppraisalFigure.class)) @PathParam("figure")
          String figure,
      @Parameter(description = "任期或空缺期的第一日 / first day of the tenure", example = "2021-04-01")
          @QueryParam("tenure")
          String tenure,
      @Parameter(description = AS_OF, example = "2021-12-31") @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    AppraisalDesk.Subject subject = subject(campaign, organisation, asOf);
    return RecordPage.of(
        subject.campaign(),
        appraisals.records(
            subject, figure(figure), Inputs.day("tenure", tenure).orElse(null), page));
  }

  private static AppraisalDesk.Subject subject(String campaign, String organisation, String asOf) {
    return new AppraisalDesk.Subject(
        Inputs.code(campaign), Inputs.code(organisation), Inputs.day("asOf", asOf).orElse(null));
  }

  /** A figure out of a path; what is none is not there. */
  static AppraisalFigure figure(String text) {
    return Arrays.stream(AppraisalFigure.values())
        .filter(figure -> figure.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new DomainException(CommonProblem.NOT_FOUND));
  }
}
