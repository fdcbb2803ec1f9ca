package org.duibiao.ledger.ledger.api;

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
import org.duibiao.ledger.ledger.application.RevisionCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The codes 校验码 on signed sheets. */
@Path("/api/ledger/v1/campaigns/{campaign}/revision-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledgers")
public class RevisionCodeResource {
  private final RevisionCodes codes;

  RevisionCodeResource(RevisionCodes codes) {
    this.codes = codes;
  }

  /** Scope: a campaign that reaches the caller, and in it what the caller's posts reach. */
  @GET
  @Path("/{code}")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "checkRevisionCode",
      summary = "Whether a paper is what was filed",
      description =
          "核验审签表上的校验码：与系统中报送的版本一致则 filed 为 true，并给出单位、版本和时间；内容不同或不在权限范围内的为 false。 / True if the revision"
              + " that was filed has this code, and whose, which and when; false for a paper that"
              + " says anything else or is outside the caller's scope.")
  public RevisionCodeView check(
      @PathParam("campaign") String campaign, @PathParam("code") String code) {
    return RevisionCodeView.of(code, codes.find(campaign, code));
  }
}
