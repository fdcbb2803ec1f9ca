package org.duibiao.ledger.problem.api;

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
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.ledger.problem.application.ProblemDesk;
import org.duibiao.ledger.problem.domain.ProblemState;
import org.duibiao.ledger.problem.domain.RecordedProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accepted problems 存在问题. */
@Path("/api/ledger/v1/campaigns/{campaign}/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems")
public class ProblemResource {
  private final ProblemDesk problems;

  ProblemResource(ProblemDesk problems) {
    this.problems = problems;
  }

  /** A problem as it was accepted; revision is the accepted one that last had it. */
  public record AcceptedProblemView(
      UUID problemId,
      String organisation,
      String organisationName,
      String indicator,
      String text,
      ProblemState state,
      Instant acceptedAt,
      int revision) {
    static AcceptedProblemView of(ProblemDesk.Named named) {
      RecordedProblem problem = named.problem();
      return new AcceptedProblemView(
          problem.id(),
          problem.organisation(),
          named.organisation().name(),
          problem.indicator(),
          problem.text(),
          problem.state(),
          problem.acceptedAt(),
          problem.revision());
    }
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listProblems",
      summary = "Problems that were accepted",
      description =
          "审核通过的存在问题，每条对应一项整改事项；organisation 含其全部下级，q 在问题文字和组织名称中查找。 / Problems of accepted entries; each"
              + " has one rectification item; organisation takes all below it along, q looks into their words and the organisations' names.")
  public Page<AcceptedProblemView> list(
      @PathParam("campaign") String campaign,
      @BeanParam ProblemFilter filter,
      @BeanParam PageRequest page) {
    return problems.page(campaign, filter.query(), page).map(AcceptedProblemView::of);
  }
}
