package org.duibiao.gateway.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duibiao.gateway.guard.RequestPath;

/**
 * Closes a connection whose client dawdles over a request. A header has to be complete in time,
 * counted from the connection or, later on, from its first byte, however the bytes drip; so has a
 * body. Between two requests nothing is expected; that pause is the idle timeout's business.
 *
 * <p>A request that arrives in one piece costs no timer.
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {

  private static final String DECODER = "httpDecoder";

  private enum Stage {
    PAUSE,
    HEADER,
    BODY
  }

  private final ConnectionLimits limits;
  private Stage stage = Stage.HEADER;
  private int step;
  private int watchedStep = -1;
  private boolean listening;
  private ScheduledFuture<?> timer;

  RequestDeadline(ConnectionLimits limits) {
    this.limits = limits;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    watch(context);
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    listen(context);
    if (stage == Stage.PAUSE) {
      enter(Stage.HEADER);
    }
    context.fireChannelRead(bytes);
    watch(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    stop();
    context.fireChannelInactive();
  }

  /** The decoder joins the pipeline after us, behind TLS much later. */
  private void listen(ChannelHandlerContext context) {
    if (!listening && context.pipeline().context(DECODER) != null) {
      context.pipeline().addAfter(DECODER, "request-deadline", new Progress());
      listening = true;
    }
  }

  private void enter(Stage next) {
    stage = next;
    step++;
  }

  private void watch(ChannelHandlerContext context) {
    if (watchedStep == step) {
      return;
    }
    watchedStep = step;
    stop();
    if (stage != Stage.PAUSE && context.channel().isActive()) {
      Duration limit = stage == Stage.HEADER ? limits.header() : limits.request();
      Runnable late = () -> giveUp(context);
      timer = context.executor().schedule(late, limit.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void giveUp(ChannelHandlerContext context) {
    context
        .close()
        .addListener(closed -> Log.debugf("Closed %s, which took too long", context.channel()));
  }

  private void stop() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  /** Tells what the decoder made of the bytes. */
  private final class Progress extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        Optional<HttpRequest> standIn = Overlong.standInFor(request);
        if (standIn.isPresent()) {
          ReferenceCountUtil.release(message);
          enter(Stage.PAUSE);
          context.fireChannelRead(standIn.get());
          context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
          return;
        }
        enter(Stage.BODY);
        request.setUri(RequestPath.readable(request.uri()));
      }
      if (message instanceof LastHttpContent) {
        enter(Stage.PAUSE);
      }
      context.fireChannelRead(message);
    }
  }
}
