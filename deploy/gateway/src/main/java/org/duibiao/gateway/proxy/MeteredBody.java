package org.duibiao.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A request body on its way through; it is counted, never gathered, and breaks off at the limit.
 */
final class MeteredBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private final long limit;
  private final Exchange exchange;
  private Handler<Throwable> failed = failure -> {};
  private long seen;
  private boolean broken;

  MeteredBody(ReadStream<Buffer> body, long limit, Exchange exchange) {
    this.body = body;
    this.limit = limit;
    this.exchange = exchange;
  }

  @Override
  public ReadStream<Buffer> handler(Handler<Buffer> handler) {
    body.handler(handler == null ? null : chunk -> pass(chunk, handler));
    return this;
  }

  private void pass(Buffer chunk, Handler<Buffer> next) {
    seen += chunk.length();
    if (seen <= limit) {
      next.handle(chunk);
    } else if (!broken) {
      broken = true;
      exchange.tooLarge();
      failed.handle(new IllegalStateException("body over the limit"));
    }
  }

  @Override
  public ReadStream<Buffer> endHandler(Handler<Void> handler) {
    body.endHandler(handler == null ? null : end -> finish(handler));
    return this;
  }

  private void finish(Handler<Void> next) {
    if (!broken) {
      exchange.uploaded();
      next.handle(null);
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
    failed = handler == null ? failure -> {} : handler;
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    body.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    body.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    body.fetch(amount);
    return this;
  }
}
