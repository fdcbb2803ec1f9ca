package org.duibiao.notification.inbox.api;

import static org.duibiao.chassis.access.Roles.AUDITOR;
import static org.duibiao.chassis.access.Roles.LEADER;
import static org.duibiao.chassis.access.Roles.OFFICE;
import static org.duibiao.chassis.access.Roles.OFFICER;
import static org.duibiao.chassis.access.Roles.SECRETARY;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.problem.CommonProblem;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.Words;
import org.duibiao.notification.inbox.api.InboxView.InboxMessage;
import org.duibiao.notification.inbox.application.InboxService;
import org.duibiao.notification.inbox.application.InboxStream;
import org.duibiao.notification.inbox.application.InboxStreams;
import org.duibiao.notification.inbox.domain.Wording;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own inbox as it happens, as server-sent events. */
@Path("/api/notification/v1/inbox/stream")
@Tag(name = "Inbox")
public class InboxStreamResource {
  /** Events that a reader may lag behind; whoever reads no more is cut off and may come again. */
  private static final int MOST_UNSENT = 200;

  private static final long RECONNECT_MILLIS = 3_000;

  private final InboxStreams streams;
  private final Access access;
  private final JsonWebToken token;

  InboxStreamResource(InboxStreams streams, Access access, JsonWebToken token) {
    this.streams = streams;
    this.access = access;
    this.token = token;
  }

  /** Scope: the caller's own messages. */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @RolesAllowed({OFFICE, LEADER, SECRETARY, OFFICER, AUDITOR})
  @Operation(
      operationId = "streamInbox",
      summary = "Follow one's own inbox as it happens",
      description =
          """
          本人收件箱的实时推送（Server-Sent Events）。事件 message 的 data 与收件箱中的一条消息相同，id 为递增编号；事件 unread
          的 data 为 {"unread": 未读数}，连接后和变化时各发一次；无事时每 15 秒发一行注释。断线后带上 Last-Event-ID
          重连，先补发错过的消息；不带则从现在开始。令牌到期时连接结束，请换新令牌重连。每人最多同时 5 个连接。
          浏览器的 EventSource 不能带令牌，请用 fetch 读取。

          The caller's inbox as server-sent events. The data of an event "message" is a message as the inbox
          shows it, its id a rising number; that of "unread" is {"unread": how many}, at the beginning and when
          it changes; when nothing happens a comment comes every 15 seconds. After a break come again with
          Last-Event-ID: what was missed comes first; without it the stream begins now. It ends when the token
          expires. Five streams a person at most. A browser's EventSource cannot send a token: use fetch. Roles:
          any post of a person.""")
  @APIResponse(
      responseCode = "200",
      description = "事件流 / the stream",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING)))
  public Multi<OutboundSseEvent> stream(
      @Parameter(
              description = "最后收到的事件编号 / the id of the last event received",
              schema = @Schema(type = SchemaType.STRING, pattern = "[0-9]{1,18}"))
          @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
          String lastEventId,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Context Sse sse,
      @Context HttpServerResponse response) {
    String person = access.caller().person();
    long seen = streams.beginning(person, number(lastEventId));
    Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
    Words words = Words.of(language);
    response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
    return Multi.createFrom()
        .<OutboundSseEvent>emitter(
            emitter -> {
              InboxStream stream =
                  streams.open(person, expires, seen, new Emitting(emitter, sse, words));
              emitter.onTermination(() -> streams.close(stream));
              emitter.emit(
                  sse.newEventBuilder()
                      .comment("duibiao")
                      .reconnectDelay(RECONNECT_MILLIS)
                      .build());
            },
            BackPressureStrategy.IGNORE)
        .onOverflow()
        .buffer(MOST_UNSENT);
  }

  private static Long number(String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return null;
    }
    if (!lastEventId.matches("[0-9]{1,18}")) {
      throw new DomainException(
          CommonProblem.MALFORMED_REQUEST,
          java.util.List.of(
              new DomainException.Fault(HttpHeaders.LAST_EVENT_ID_HEADER, "header.invalid")));
    }
    return Long.valueOf(lastEventId);
  }

  /** How many messages are unread. */
  @Schema(hidden = true)
  public record UnreadCount(long unread) {}

  private record Emitting(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse, Words words)
      implements InboxStream.Listener {
    @Override
    public void message(long number, InboxService.Told told) {
      var wording = new Wording(words, told.message(), told.template());
      send(
          "message",
          Long.toString(number),
          InboxMessage.of(told.message(), told.subjects(), wording));
    }

    @Override
    public void unread(long number) {
      send("unread", null, new UnreadCount(number));
    }

    @Override
    public void beat() {
      emitter.emit(sse.newEventBuilder().comment("").build());
    }

    @Override
    public void end() {
      emitter.complete();
    }

    private void send(String name, String id, Object data) {
      var event = sse.newEventBuilder().name(name).mediaType(MediaType.APPLICATION_JSON_TYPE);
      if (id != null) {
        event.id(id);
      }
      emitter.emit(event.data(data).build());
    }
  }
}
