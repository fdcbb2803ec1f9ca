package org.duibiao.gateway.inspection;

import io.quarkus.logging.Log;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.problem.GatewayProblem;
import org.duibiao.gateway.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The inspection pack 迎检包 as one file. Invariant: no byte of it goes out before both services have
 * granted their part, and one that was broken off on the way never looks whole.
 */
@Path("/api/inspection/v1/campaigns/{campaign}/organisations/{organisation}/inspection-pack")
@Tag(name = "Inspection", description = "迎检包 / What an inspector asks for")
@SecurityRequirement(name = "oidc")
public class InspectionPackResource {

  private static final String PREFIX = "/api/inspection";

  private final PackParts parts;
  private final PackTurns turns;
  private final PackRefusals refusals;
  private final GatewayConfig config;
  private final SecurityIdentity identity;
  private final CurrentVertxRequest current;

  InspectionPackResource(
      PackParts parts,
      PackTurns turns,
      PackRefusals refusals,
      GatewayConfig config,
      SecurityIdentity identity,
      CurrentVertxRequest current) {
    this.parts = parts;
    this.turns = turns;
    this.refusals = refusals;
    this.config = config;
    this.identity = identity;
    this.current = current;
  }

  /** Scope: what both services say of the caller's token. */
  @GET
  @Authenticated
  @Blocking
  @Produces(PackParts.ZIP)
  @Operation(
      operationId = "getInspectionPack",
      summary = "The inspection pack of an organisation, whole",
      description =
          """
          迎检包（一个 zip）：目录、自我诊断、学习记录，以及按指标分文件夹的诊断结果、整改事项（问题、计划、经过）和全部佐证文件，
          包括台账的佐证文件；末尾的“99-文件清单.csv”列出全部文件及其 SHA-256。由整改和台账两部分合成，权限以两个服务为准，任何一方拒绝即不予提供。
          同时下载的份数有限，稍候再试（503）；下载过慢的会被中断，途中断开的不是完整的包。需要职务：任何职务；门户需要 ledger:read 和 rectification:read。

          One zip: table of contents, diagnosis, learning records, and by indicator what the diagnosis
          found, the items with their plan and story, and all evidence files, the ledger's among them; its
          last entry, 99-文件清单.csv, lists all others with their SHA-256.
          It is made of rectification's part and the ledger's, and given to whom both would give theirs.
          Few are on their way at once: try again in a moment (503). Who reads too
          slowly is cut off; one that breaks off is no whole pack. Roles: any; a portal needs ledger:read and rectification:read.""")
  @APIResponse(
      responseCode = "200",
      description = "迎检包 / the pack",
      content =
          @Content(
              mediaType = PackParts.ZIP,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "400", ref = "MalformedRequest")
  @APIResponse(responseCode = "401", ref = "Unauthenticated")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  @APIResponse(responseCode = "503", ref = "ServiceUnavailable")
  @APIResponse(responseCode = "504", ref = "ServiceTimeout")
  public Response pack(
      @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
    RoutingContext context = current.getCurrent();
    Optional<PackTurn> free = turns.take(identity.getPrincipal().getName());
    if (free.isEmpty()) {
      return refusals.busy(context.request());
    }
    PackTurn turn = free.get();
    context.addEndHandler(ended -> turn.end());
    limit(turn, context);
    try {
      String target = context.request().uri().substring(PREFIX.length());
      return answer(parts.ask(target, context, turn).get(), context, turn);
    } catch (ExecutionException e) {
      Response refusal = refusals.of(e.getCause(), context.request());
      turn.end();
      return refusal;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      turn.end();
      return refusals.of(e, context.request());
    }
  }

  /** Who reads too slowly does not keep a turn for ever. */
  private void limit(PackTurn turn, RoutingContext context) {
    Runnable cut =
        () -> {
          turn.end();
          breakOff(context).onFailure(context::fail);
        };
    long timer = context.vertx().setTimer(config.packTimeout().toMillis(), late -> cut.run());
    turn.atEnd(() -> context.vertx().cancelTimer(timer));
    PackPace.watch(context.response(), context.vertx(), config, turn, cut);
  }

  private static Response answer(
      List<HttpResponse<InputStream>> parts, RoutingContext context, PackTurn turn) {
    Response.ResponseBuilder answer = Response.ok().type(PackParts.ZIP);
    parts
        .get(0)
        .headers()
        .firstValue(HttpHeaders.CONTENT_DISPOSITION)
        .ifPresent(name -> answer.header(HttpHeaders.CONTENT_DISPOSITION, name));
    answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (context.request().method() == HttpMethod.HEAD) {
      return answer.build();
    }
    StreamingOutput content = out -> write(parts, out, context, turn);
    return answer.entity(content).build();
  }

  private static void write(
      List<HttpResponse<InputStream>> parts,
      OutputStream out,
      RoutingContext context,
      PackTurn turn) {
    try {
      PackMerge.write(parts.stream().map(HttpResponse::body).toList(), out);
    } catch (IOException e) {
      Log.warnf("%s was broken off: %s", context.request().path(), e.getMessage());
      if (context.response().headWritten()) {
        breakOff(context).toCompletionStage().toCompletableFuture().join();
      }
      throw new ProblemException(GatewayProblem.SERVICE_UNAVAILABLE);
    } finally {
      turn.end();
    }
  }

  /** Once the connection is closed, nothing can give the answer an end any more. */
  private static Future<Void> breakOff(RoutingContext context) {
    return context.request().connection().close();
  }
}
