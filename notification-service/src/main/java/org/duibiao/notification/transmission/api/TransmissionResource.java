package org.duibiao.notification.transmission.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.notification.query.QueryValues;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.api.TransmissionViews.TransmissionPage;
import org.duibiao.notification.transmission.api.TransmissionViews.TransmissionView;
import org.duibiao.notification.transmission.application.TransmissionDesk;
import org.duibiao.notification.transmission.domain.TransmissionState;
import org.duibiao.notification.transmission.infrastructure.Transmissions.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that leaves the house, for those who look after it. */
@Path("/api/notification/v1/transmissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transmissions", description = "外发记录 / What leaves the system")
public class TransmissionResource {
  private final TransmissionDesk desk;
  private final Access access;

  TransmissionResource(TransmissionDesk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  /** Scope: about organisations below the caller's office or auditor's post, by SQL. */
  @GET
  @RolesAllowed({OFFICE, AUDITOR})
  @Operation(
      operationId = "listTransmissions",
      summary = "List what leaves the system",
      description =
          "邮件、群机器人和第三方平台的外发记录，含每次发送的结果；已搁置的可手动重发。新的在前。"
              + " / What is sent by e-mail, to group robots and to portals, with every attempt; what is"
              + " parked can be sent again. Newest first. Roles: office, auditor.")
  @APIResponse(responseCode = "200", description = "一页外发记录 / a page of transmissions")
  public TransmissionPage list(
      @Parameter(description = "渠道 / channel", schema = @Schema(implementation = Channel.class))
          @QueryParam("channel")
          String channel,
      @Parameter(
              description = "状态 / state",
              schema = @Schema(implementation = TransmissionState.class))
          @QueryParam("state")
          String state,
      @BeanParam PageRequest page) {
    Wanted wanted =
        new Wanted(
            null,
            QueryValues.constant("channel", channel, Channel.class),
            QueryValues.constant("state", state, TransmissionState.class));
    return TransmissionViews.page(
        desk.list(access.scope(Set.of(OFFICE, AUDITOR)), TransmissionDesk.offices(), wanted, page));
  }

  /** Scope: about organisations below the caller's office. */
  @POST
  @Path("/{id}/replay")
  @RolesAllowed(OFFICE)
  @Operation(
      operationId = "replayTransmission",
      summary = "Send again what was given up",
      description =
          "重发已搁置或可能已发送的一条，编号不变，对方可据此识别重复。"
              + " / Sends once more what is parked or may have been sent, under the same id, by which"
              + " the other side recognises it. Roles: office.")
  @APIResponse(responseCode = "200", description = "重新排队的记录 / as it is queued again")
  public TransmissionView replay(@PathParam("id") String id) {
    return TransmissionViews.only(desk.replay(Inputs.id(id), null, TransmissionDesk.offices()));
  }
}
