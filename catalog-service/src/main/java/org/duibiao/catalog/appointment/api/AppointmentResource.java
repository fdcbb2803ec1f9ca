package org.duibiao.catalog.appointment.api;

import static org.duibiao.catalog.CatalogProblem.SELF_GRANT;
import static org.duibiao.catalog.shared.Readers.OFFICE;
import static org.duibiao.catalog.shared.Readers.STAFF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.duibiao.catalog.appointment.application.AppointmentService;
import org.duibiao.catalog.organisation.api.OrganisationAccess;
import org.duibiao.catalog.organisation.domain.Appointment;
import org.duibiao.catalog.organisation.domain.AppointmentPost;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Roles;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.web.Inputs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who holds which post in an organisation. */
@Path("/api/catalog/v1/organisations/{code}/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "任职 / Appointments")
public class AppointmentResource {
  private final AppointmentService appointments;
  private final OrganisationAccess offices;
  private final Access access;
  private final Inputs inputs;
  private final Idempotency idempotency;

  AppointmentResource(
      AppointmentService appointments,
      OrganisationAccess offices,
      Access access,
      Inputs inputs,
      Idempotency idempotency) {
    this.appointments = appointments;
    this.offices = offices;
    this.access = access;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: the organisation lies in the caller's subtree. */
  @GET
  @RolesAllowed({
    Roles.OFFICE,
    Roles.LEADER,
    Roles.SECRETARY,
    Roles.OFFICER,
    Roles.AUDITOR,
    Roles.PORTAL
  })
  @Operation(
      operationId = "listAppointments",
      summary = "任职列表 / List appointments",
      description =
          "某党组织现任和曾任人员；第三方门户看不到联系方式。 / Everyone appointed in an organisation, now or"
              + " before; a portal does not see how to reach them. Roles: every post.")
  public Page<AppointmentView> list(
      @Parameter(example = "dept-01") @PathParam("code") String code, @BeanParam PageRequest page) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    Filters filters = Filters.of("appointments", node.code());
    String after = page.after(filters, 1).map(key -> key.get(0)).orElse("");
    List<Appointment> rows =
        appointments.of(node.code()).stream()
            .sorted(Comparator.comparing(AppointmentResource::key))
            .filter(appointment -> key(appointment).compareTo(after) > 0)
            .limit(page.fetch())
            .toList();
    return Page.of(rows, page, filters, row -> List.of(key(row))).map(row -> view(node, row));
  }

  /** Scope: the organisation lies in the caller's subtree. */
  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.OFFICE,
    Roles.LEADER,
    Roles.SECRETARY,
    Roles.OFFICER,
    Roles.AUDITOR,
    Roles.PORTAL
  })
  @Operation(
      operationId = "getAppointment",
      summary = "查看任职 / Show an appointment",
      description = "一项任职及其起止。 / One appointment and its days. Roles: every post.")
  public RestResponse<AppointmentView> get(
      @PathParam("code") String code, @PathParam("id") String id) {
    OrganisationNode node = access.visible(Codes.inPath(code));
    UUID wanted = Codes.idInPath(id);
    return answer(node, known(node, wanted));
  }

  /** Scope: the organisation lies in the subtree of the caller's office. */
  @POST
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "createAppointment",
      summary = "任命 / Appoint a person",
      description =
          "任命书记、副书记、党务干部、组织员等；同一时期只有一名书记；不得任命自己（登记本人已有的职务除外）。"
              + "任职决定谁收到提醒、谁可以授权他人。 / Appoints a person; there is one secretary at a time, and"
              + " nobody appoints themselves but to put down a post they hold already. Appointments decide"
              + " who is reminded, and who may delegate. Roles: office.")
  @APIResponseSchema(
      value = AppointmentView.class,
      responseCode = "201",
      responseDescription = "已任命 / appointed")
  public Response create(
      @PathParam("code") String code,
      @Parameter(
              description =
                  "重复提交时用同一值，得到第一次的回答 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      AppointmentRequest request) {
    OrganisationNode node = access.acting(Codes.inPath(code), OFFICE);
    offices.requireThere(node);
    inputs.valid(request);
    requireNoGrantToSelf(node, request.person(), request.post());
    Actor actor = offices.actor(node);
    return idempotency.once(
        key,
        "createAppointment",
        List.of(node.code(), request),
        () -> {
          Appointment made = appointments.appoint(node.code(), request.toDetails(), actor);
          return Response.created(
                  URI.create(
                      "/api/catalog/v1/organisations/%s/appointments/%s"
                          .formatted(node.code(), made.id())))
              .header(HttpHeaders.ETAG, IfMatch.etag(made.revision()))
              .entity(view(node, made))
              .build();
        });
  }

  /** Scope: the organisation lies in the subtree of the caller's office. */
  @POST
  @Path("/{id}/end")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "endAppointment",
      summary = "免职 / End an appointment",
      description =
          "以最后一天和原因结束任职，记录不删除。 / Ends an appointment with its last day and a reason; it is"
              + " never deleted. Roles: office.")
  public RestResponse<AppointmentView> end(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      EndRequest request) {
    OrganisationNode node = access.acting(Codes.inPath(code), OFFICE);
    var body = inputs.later(request);
    return answer(
        node,
        appointments.end(
            node.code(),
            Codes.idInPath(id),
            ifMatch,
            () -> new AppointmentService.Ending(body.get().validTo(), body.get().reason()),
            offices.actor(node)));
  }

  /** Scope: the organisation lies in the subtree of the caller's office. */
  @POST
  @Path("/{id}/correction")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "correctAppointment",
      summary = "更正任职的起止 / Correct the days of an appointment",
      description =
          "更正录错的任职起止日期并写明原因，已结束的任职也可更正；同一时期仍只有一名书记，不得更正自己的任职（登记本人已有的职务"
              + "除外）。更正前后记入审计，各任期的数据随之更正，已固化的快照不变。 / Puts the first and last day of an"
              + " appointment right, with a reason, also after its end. There is still one secretary at a"
              + " time, and nobody corrects their own but in a post they hold. The audit trail has both;"
              + " figures by tenure follow, snapshots do not. Roles: office.")
  public RestResponse<AppointmentView> correct(
      @PathParam("code") String code,
      @PathParam("id") String id,
      @Parameter(
              required = true,
              description = "读取时得到的 ETag / the ETag that was read",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      AppointmentCorrection request) {
    OrganisationNode node = access.acting(Codes.inPath(code), OFFICE);
    Appointment known = known(node, Codes.idInPath(id));
    requireNoGrantToSelf(node, known.person(), known.details().post());
    var body = inputs.later(request);
    return answer(
        node,
        appointments.correct(
            node.code(),
            known.id(),
            ifMatch,
            () ->
                new AppointmentService.Correction(
                    body.get().validFrom(), body.get().validTo(), body.get().reason()),
            offices.actor(node)));
  }

  private Appointment known(OrganisationNode node, UUID id) {
    return appointments.of(node.code()).stream()
        .filter(appointment -> appointment.id().equals(id))
        .findFirst()
        .orElseThrow(() -> access.notFound(false));
  }

  /** Nobody appoints themselves to more than their own posts say already. */
  private void requireNoGrantToSelf(
      OrganisationNode node, String whom, AppointmentPost appointedTo) {
    String person = access.caller().person();
    String appointed = StaffNumber.of(whom);
    if (!access.postFor(node, OFFICE).actors(person).contains(appointed)) {
      return;
    }
    boolean known =
        appointed.equals(person)
            && access.caller().posts().stream()
                .filter(post -> !post.delegated() && post.organisation().equals(node.code()))
                .anyMatch(post -> appointedTo.putsDown(post.role()));
    if (!known) {
      throw new DomainException(SELF_GRANT);
    }
  }

  private RestResponse<AppointmentView> answer(OrganisationNode node, Appointment appointment) {
    return RestResponse.ResponseBuilder.ok(view(node, appointment))
        .header(HttpHeaders.ETAG, IfMatch.etag(appointment.revision()))
        .build();
  }

  private AppointmentView view(OrganisationNode node, Appointment appointment) {
    return AppointmentView.of(
        node.code(),
        appointment,
        access.mayAct(node, OFFICE),
        access.scope(STAFF).reaches(node.path()));
  }

  private static String key(Appointment appointment) {
    return "%02d %s".formatted(appointment.details().post().ordinal(), appointment.id());
  }
}
