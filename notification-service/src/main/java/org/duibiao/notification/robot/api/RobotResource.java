package org.duibiao.notification.robot.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.concurrency.Idempotency;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.endpoint.application.EndpointDesk;
import org.duibiao.notification.endpoint.application.EndpointDesk.Handling;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.query.QueryValues;
import org.duibiao.notification.robot.api.RobotViews.RobotChange;
import org.duibiao.notification.robot.api.RobotViews.RobotDisabling;
import org.duibiao.notification.robot.api.RobotViews.RobotPage;
import org.duibiao.notification.robot.api.RobotViews.RobotRequest;
import org.duibiao.notification.robot.api.RobotViews.RobotTrial;
import org.duibiao.notification.robot.api.RobotViews.RobotView;
import org.duibiao.notification.robot.application.RobotDesk;
import org.duibiao.notification.transmission.api.TransmissionViews;
import org.duibiao.notification.transmission.api.TransmissionViews.TransmissionPage;
import org.duibiao.notification.transmission.application.TransmissionDesk;
import org.duibiao.notification.transmission.domain.TransmissionState;
import org.duibiao.notification.transmission.infrastructure.Transmissions.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The robots of an organisation's groups, and what was sent to them. */
@Path("/api/notification/v1/organisations/{organisation}/robots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Robots", description = "群机器人 / Group robots")
public class RobotResource {
  private static final String VERSION = "读取时得到的 ETag / the ETag that was read";

  private final RobotDesk robots;
  private final EndpointDesk desk;
  private final TransmissionDesk transmissions;
  private final Inputs inputs;
  private final Idempotency idempotency;

  RobotResource(
      RobotDesk robots,
      EndpointDesk desk,
      TransmissionDesk transmissions,
      Inputs inputs,
      Idempotency idempotency) {
    this.robots = robots;
    this.desk = desk;
    this.transmissions = transmissions;
    this.inputs = inputs;
    this.idempotency = idempotency;
  }

  /** Scope: the organisation lies in one of the caller's subtrees. */
  @GET
  @RolesAllowed({OFFICE, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "listRobots",
      summary = "List an organisation's group robots",
      description =
          "本党组织的群机器人，不含完整地址和密钥。 / An organisation's group robots without their full addresses and"
              + " secrets. Roles: office, secretary, officer, auditor.")
  @APIResponse(responseCode = "200", description = "一页群机器人 / a page of robots")
  public RobotPage list(
      @PathParam("organisation") String organisation, @BeanParam PageRequest page) {
    String code = Inputs.code(organisation);
    Handling handling = robots.handling(code);
    var found = robots.page(code, page).map(robot -> view(robot, handling));
    return new RobotPage(found.items(), found.next());
  }

  /** Scope: the organisation lies in the subtree of the caller's post. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, SECRETARY})
  @Operation(
      operationId = "createRobot",
      summary = "Put down a group robot",
      description =
          "登记企业微信、钉钉或飞书群机器人，地址从群设置中复制；启用“加签”的同时填写密钥。地址和密钥加密保存，不再显示。"
              + " / Puts down a robot of WeCom, DingTalk or Feishu by the address that the group's settings"
              + " show, and its secret where it signs. Both are kept encrypted and never shown again."
              + " Roles: office, secretary.")
  @APIResponseSchema(
      value = RobotView.class,
      responseCode = "201",
      responseDescription = "已登记 / put down")
  public Response create(
      @PathParam("organisation") String organisation,
      @Parameter(description = "重复提交时用同一值 / repeat with the same value to get the first answer")
          @HeaderParam("Idempotency-Key")
          String key,
      RobotRequest request) {
    String code = robots.handled(Inputs.code(organisation));
    inputs.valid(request);
    return idempotency.once(
        key,
        "createRobot",
        List.of(code, request),
        () -> {
          Endpoint made = robots.add(code, request.toSaid());
          return Response.created(
                  URI.create(
                      "/api/notification/v1/organisations/%s/robots/%s".formatted(code, made.id())))
              .header(HttpHeaders.ETAG, IfMatch.etag(made.version()))
              .entity(view(made, robots.handling(code)))
              .build();
        });
  }

  /** Scope: the organisation lies in one of the caller's subtrees. */
  @GET
  @Path("/{id}")
  @RolesAllowed({OFFICE, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "getRobot",
      summary = "Read a group robot",
      description =
          "一个群机器人，不含完整地址和密钥。 / A group robot without its full address and secret. Roles: office,"
              + " secretary, officer, auditor.")
  public RestResponse<RobotView> get(
      @PathParam("organisation") String organisation, @PathParam("id") String id) {
    Handling handling = robots.handling(Inputs.code(organisation));
    return answer(desk.get(Inputs.id(id), handling), handling);
  }

  /** Scope: the organisation lies in the subtree of the caller's post. */
  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, SECRETARY})
  @Operation(
      operationId = "updateRobot",
      summary = "Change a group robot",
      description =
          "修改名称、地址或密钥；不填的地址、密钥不变。 / Changes name, address or secret; what is left out stays. Roles:"
              + " office, secretary.")
  public RestResponse<RobotView> update(
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch,
      RobotChange request) {
    Handling handling = robots.handling(Inputs.code(organisation));
    Endpoint robot = desk.get(Inputs.id(id), handling);
    return answer(
        desk.update(
            robot.id(),
            ifMatch,
            inputs.later(request, asked -> robots.change(robot, asked.toSaid())),
            handling),
        handling);
  }

  /** Scope: the organisation lies in the subtree of the caller's post. */
  @DELETE
  @Path("/{id}")
  @RolesAllowed({OFFICE, SECRETARY})
  @Operation(
      operationId = "deleteRobot",
      summary = "Delete a group robot",
      description =
          "删除群机器人及其地址和密钥，待发送的不再发送，外发记录保留。 / Deletes the robot with its address and secret; what"
              + " waits is not sent any more, the log stays. Roles: office, secretary.")
  @APIResponse(responseCode = "204", description = "已删除 / deleted")
  public void delete(
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch) {
    desk.delete(Inputs.id(id), ifMatch, robots.handling(Inputs.code(organisation)));
  }

  /** Scope: the organisation lies in the subtree of the caller's post. */
  @POST
  @Path("/{id}/disabling")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({OFFICE, SECRETARY})
  @Operation(
      operationId = "disableRobot",
      summary = "Disable a group robot",
      description =
          "停用群机器人，待发送的搁置。 / Sends nothing to it any more and parks what waits. Roles: office, secretary.")
  public RestResponse<RobotView> disable(
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch,
      RobotDisabling request) {
    Handling handling = robots.handling(Inputs.code(organisation));
    return answer(
        desk.disable(
            Inputs.id(id), ifMatch, inputs.later(request, RobotDisabling::reason), handling),
        handling);
  }

  /** Scope: the organisation lies in the subtree of the caller's post. */
  @POST
  @Path("/{id}/enabling")
  @RolesAllowed({OFFICE, SECRETARY})
  @Operation(
      operationId = "enableRobot",
      summary = "Enable a group robot again",
      description =
          "重新启用；此前搁置的由党委工作部逐条重发。 / Sends to it again; what was parked the office replays. Roles:"
              + " office, secretary.")
  public RestResponse<RobotView> enable(
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @Parameter(description = VERSION, required = true, example = "\"1\"") @HeaderParam("If-Match")
          String ifMatch) {
    Handling handling = robots.handling(Inputs.code(organisation));
    return answer(desk.enable(Inputs.id(id), ifMatch, handling), handling);
  }

  /** Scope: the organisation lies in the subtree of the caller's post. */
  @POST
  @Path("/{id}/trials")
  @RolesAllowed({OFFICE, SECRETARY})
  @Operation(
      operationId = "tryRobot",
      summary = "Send a message to try a group robot",
      description =
          "向群里试发一条消息，结果见外发记录；对方拒收的不算已发送。 / Sends the group a message to try it; the"
              + " transmissions tell how it went, and what the service refused is never called sent."
              + " Roles: office, secretary.")
  @APIResponseSchema(
      value = RobotTrial.class,
      responseCode = "202",
      responseDescription = "已排队 / queued")
  public RestResponse<RobotTrial> test(
      @PathParam("organisation") String organisation, @PathParam("id") String id) {
    UUID sent = robots.test(Inputs.id(id), robots.handling(Inputs.code(organisation)));
    return ResponseBuilder.create(Status.ACCEPTED, new RobotTrial(sent)).build();
  }

  /** Scope: the organisation lies in one of the caller's subtrees. */
  @GET
  @Path("/{id}/transmissions")
  @RolesAllowed({OFFICE, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "listRobotTransmissions",
      summary = "List what was sent to a group robot",
      description =
          "发往该机器人的记录及每次发送的结果，新的在前；搁置的由党委工作部重发。 / What was sent to it, with every attempt;"
              + " newest first. What is parked the office replays. Roles: office, secretary, officer,"
              + " auditor.")
  @APIResponse(responseCode = "200", description = "一页外发记录 / a page of transmissions")
  public TransmissionPage transmissions(
      @PathParam("organisation") String organisation,
      @PathParam("id") String id,
      @Parameter(
              description = "状态 / state",
              schema = @Schema(implementation = TransmissionState.class))
          @QueryParam("state")
          String state,
      @BeanParam PageRequest page) {
    UUID robot = desk.get(Inputs.id(id), robots.handling(Inputs.code(organisation))).id();
    var wanted =
        new Wanted(robot, null, QueryValues.constant("state", state, TransmissionState.class));
    return TransmissionViews.page(
        transmissions.list(robots.scope(), TransmissionDesk.offices(), wanted, page));
  }

  private RestResponse<RobotView> answer(Endpoint robot, Handling handling) {
    return ResponseBuilder.ok(view(robot, handling))
        .header(HttpHeaders.ETAG, IfMatch.etag(robot.version()))
        .build();
  }

  private RobotView view(Endpoint robot, Handling handling) {
    return RobotView.of(robot, desk.allowed(robot, handling));
  }
}
