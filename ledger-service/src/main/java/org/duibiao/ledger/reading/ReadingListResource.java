package org.duibiao.ledger.reading;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A campaign's reading list 学习文件, and who has studied what. */
@Path("/api/ledger/v1/campaigns/{campaign}/reading-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reading list")
public class ReadingListResource {
  private static final String ORGANISATION = "组织代码，含全部下级 / an organisation and all below it";

  private final ReadingDesk reading;
  private final Idempotency idempotency;

  ReadingListResource(ReadingDesk reading, Idempotency idempotency) {
    this.reading = reading;
    this.idempotency = idempotency;
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR, PORTAL})
  @Operation(
      operationId = "getReadingList",
      summary = "How far a reading list is studied",
      description =
          "行动的学习文件，每项已学习的党员人数和应学习的党员人数（含全部下级，每人只计一次）。 / Each item of the reading list with how many"
              + " Party members have studied it, of how many, all below included, each once.")
  public ReadingListView list(
      @PathParam("campaign") String campaign,
      @Parameter(required = true, description = ORGANISATION, example = "dept-01-b1")
          @QueryParam("organisation")
          String organisation) {
    return reading.list(campaign, named(organisation));
  }

  /** Scope: an organisation that one of the caller's posts reaches. */
  @GET
  @Path("/{item}/persons")
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "listReaders",
      summary = "Who has studied an item",
      description =
          "该组织及全部下级的党员是否学习了某项文件，何时、集中还是自学；studied=false 只列未学习的。 / The Party members of the"
              + " organisation and of all below it, with when and how they studied the item;"
              + " studied=false lists those who have not.")
  public Page<ReaderView> readers(
      @PathParam("campaign") String campaign,
      @Parameter(required = true, description = ORGANISATION, example = "dept-01-b1")
          @QueryParam("organisation")
          String organisation,
      @Parameter(example = "2") @PathParam("item") String item,
      @Parameter(
              description = "只列已学习或未学习的 / only those who have, or have not",
              schema = @Schema(enumeration = {"true", "false"}))
          @QueryParam("studied")
          String studied,
      @BeanParam PageRequest page) {
    Optional<Boolean> wanted = Inputs.flag("studied", studied);
    return reading.readers(campaign, item, named(organisation), wanted, page);
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Path("/studies")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "recordStudies",
      summary = "Put down who has studied what",
      description =
          "一次登记多人学习多项文件（集中或自学）；已登记的不重复。 / Puts down for many people that they have studied many"
              + " items, together or by themselves; what stands already is not doubled.")
  @APIResponse(
      responseCode = "201",
      description = "已登记 / put down",
      content = @Content(schema = @Schema(implementation = StudyOutcome.class)))
  public Response add(
      @PathParam("campaign") String campaign,
      @Parameter(required = true, description = ORGANISATION, example = "dept-01-b1")
          @QueryParam("organisation")
          String organisation,
      @HeaderParam("Idempotency-Key") String key,
      StudyRequest request) {
    StudyRequest present = Inputs.present(request);
    return idempotency.once(
        key,
        "recordStudies",
        List.of(campaign, named(organisation), present),
        () ->
            Response.status(201)
                .entity(reading.add(campaign, named(organisation), present))
                .build());
  }

  /** Scope: secretary or officer at the organisation or above, office above. */
  @POST
  @Path("/studies/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({SECRETARY, OFFICER, OFFICE})
  @Operation(
      operationId = "withdrawStudies",
      summary = "Take back what was put down in error",
      description =
          "撤销误登的学习；由学习记录产生的须作废该记录。 / Takes back studies that were put down in error; those that a"
              + " learning record shows go with that record.")
  public StudyOutcome withdraw(
      @PathParam("campaign") String campaign,
      @Parameter(required = true, description = ORGANISATION, example = "dept-01-b1")
          @QueryParam("organisation")
          String organisation,
      StudyWithdrawal request) {
    return reading.withdraw(campaign, named(organisation), Inputs.present(request));
  }

  private static String named(String organisation) {
    return Inputs.required("organisation", organisation);
  }
}
