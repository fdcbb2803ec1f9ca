package org.duibiao.gateway.clock;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duibiao.gateway.problem.GatewayProblem;
import org.duibiao.gateway.problem.ProblemException;
import org.duibiao.gateway.problem.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The domain clock of a standalone system; a production system answers 404 here. */
@Path("/api/standalone/v1/clock")
@Tag(name = "Standalone", description = "仅单机环境提供 / Only on a standalone system")
@SecurityRequirement(name = "oidc")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "429", ref = "TooManyRequests")
public class ClockResource {

  private static final Text NO_BODY = new Text("缺少请求体。", "There is no request body.");
  private static final String READING =
      "{\"now\": \"2021-04-13T09:00:00+08:00\", \"offsetMillis\": -177289200000}";

  private final StandaloneClock clock;

  ClockResource(StandaloneClock clock) {
    this.clock = clock;
  }

  /** Any authenticated person may look at the clock. */
  @GET
  @Authenticated
  @Operation(
      operationId = "getStandaloneClock",
      summary = "Read the domain clock",
      description =
          "读取领域时钟。截止日期、及时性与提醒都以它为准。角色：任何已登录人员。\n\n"
              + "Reads the domain clock, by which deadlines, timeliness and reminders go. Roles: anyone"
              + " who is logged in.")
  @APIResponse(
      responseCode = "200",
      description = "时钟读数 / The reading",
      content =
          @Content(
              schema = @Schema(implementation = ClockReading.class),
              examples = @ExampleObject(name = "reading", value = READING)))
  public ClockReading read() {
    return clock.read();
  }

  /** Only the office moves the clock, and only forward. */
  @PUT
  @RolesAllowed("office")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveStandaloneClock",
      summary = "Move the domain clock forward",
      description =
          "把领域时钟向前拨到给定时刻，返回时所有服务均已看到新时间；不能倒拨，至多比真实时钟快两年（422）。角色：office。\n\n"
              + "Moves the domain clock forward to the given time; when it answers, every service sees the"
              + " new time. Never backwards, and at most two years ahead of the real clock (422). Roles:"
              + " office.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ClockChange.class),
              examples =
                  @ExampleObject(
                      name = "change",
                      value = "{\"now\": \"2021-04-13T09:00:00+08:00\"}")))
  @APIResponse(
      responseCode = "200",
      description = "新的时钟读数 / The new reading",
      content =
          @Content(
              schema = @Schema(implementation = ClockReading.class),
              examples = @ExampleObject(name = "reading", value = READING)))
  @APIResponse(responseCode = "400", ref = "MalformedRequest")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "ClockBackwards")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "ClockTooFar")
  public ClockReading move(ClockChange change) {
    if (change == null) {
      throw new ProblemException(GatewayProblem.MALFORMED_REQUEST, "", NO_BODY);
    }
    return clock.moveTo(change.instant());
  }
}
