package org.duibiao.ledger.call.api;

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
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.ledger.call.application.CallDesk;
import org.duibiao.ledger.call.application.CallDesk.Call;
import org.duibiao.ledger.call.application.CallDesk.Last;
import org.duibiao.ledger.call.application.CallDesk.Whom;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The call list 催报清单. */
@Path("/api/ledger/v1/campaigns/{campaign}/call-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call list")
public class CallListResource {
  private final CallDesk calls;

  CallListResource(CallDesk calls) {
    this.calls = calls;
  }

  /** What is missing, whom to call, and when they were last called; what is not known is null. */
  public record CallView(
      UUID obligation,
      String milestone,
      String title,
      String organisation,
      String organisationName,
      ObligationState state,
      Timeliness timeliness,
      LocalDate dueDate,
      LocalDate correctBy,
      Long daysLate,
      Whom whom,
      Last lastContact) {
    static CallView of(Call call) {
      return new CallView(
          call.obligation().id(),
          call.obligation().milestone(),
          call.title(),
          call.organisation(),
          call.organisationName(),
          call.state(),
          call.timeliness(),
          call.dueDate(),
          call.correctBy(),
          call.daysLate(),
          call.whom(),
          call.last());
    }
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listCalls",
      summary = "Who is missing and whom to call",
      description =
          "催报清单：逾期未报、即将到期未报、退回后过期未更正的组织，联系谁（书记，其次副书记、党务干部），上次何时联系；第三方平台看不到联系方式。"
              + " / Who has not filed what is due or nearly due, or not corrected in time; whom to"
              + " call (the secretary, else the deputy, else an officer), and the last contact. A"
              + " portal is not told how people are reached.")
  public Page<CallView> list(
      @PathParam("campaign") String campaign,
      @BeanParam CallFilter filter,
      @BeanParam PageRequest page) {
    return calls.page(campaign, filter.query(), page).map(CallView::of);
  }
}
