package org.duibiao.ledger.entry.api;

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
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.ledger.entry.application.EntryListDesk;
import org.duibiao.ledger.entry.application.EntryListDesk.Listed;
import org.duibiao.ledger.obligation.domain.Timeliness;
import org.duibiao.ledger.shared.domain.FilingState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The entries of a campaign as a list. */
@Path("/api/ledger/v1/campaigns/{campaign}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger entries")
public class EntryListResource {
  private final EntryListDesk entries;

  EntryListResource(EntryListDesk entries) {
    this.entries = entries;
  }

  /** An organisation's entry in the list; id is null and version 0 while nothing is written. */
  public record EntryListItem(
      UUID id,
      String organisation,
      String organisationName,
      FilingState state,
      int revision,
      Integer acceptedRevision,
      Timeliness timeliness,
      LocalDate dueDate,
      Instant firstSubmittedAt,
      int successfulPractices,
      int typicalCases,
      int problems,
      boolean noProblemFound,
      String filledInBy,
      String responsiblePerson,
      String signedOffBy,
      long version) {
    static EntryListItem of(Listed row) {
      return new EntryListItem(
          row.entry().id(),
          row.organisation().code(),
          row.organisation().name(),
          row.state(),
          row.revision(),
          row.entry().acceptedRevision(),
          row.timeliness(),
          row.obligation().dueDate(),
          row.obligation().firstSubmittedAt(),
          row.content().successfulPractices().size(),
          row.content().typicalCases().size(),
          row.content().problems().size(),
          row.content().noProblemFound(),
          row.filledInBy(),
          row.responsiblePerson(),
          row.signedOffBy(),
          row.entry().version());
    }
  }

  /** Scope: what the caller's posts reach. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "listEntries",
      summary = "The entries of a campaign",
      description =
          "台账条目清单：凡应报送的组织各一条（未填写的为空），默认按组织树顺序排列；organisation 含其全部下级，q 在条目文字和组织名称中查找。"
              + " / One for each organisation that owes an entry, written or not, in the order of the"
              + " tree unless sorted otherwise; organisation takes all below it along, q looks into"
              + " the entries' words and the organisations' names.")
  public Page<EntryListItem> list(
      @PathParam("campaign") String campaign,
      @BeanParam EntryFilter filter,
      @BeanParam PageRequest page) {
    return entries.page(campaign, filter.query(), page).map(EntryListItem::of);
  }
}
