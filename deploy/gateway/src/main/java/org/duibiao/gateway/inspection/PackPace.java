package org.duibiao.gateway.inspection;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import org.duibiao.gateway.GatewayConfig;

/**
 * How fast a pack must get on, so that nobody keeps a turn by reading a little now and then.
 * Invariant: from its first byte on, each window brings at least the least number of bytes, until
 * the turn ends; the time that services take to make their parts does not count.
 */
final class PackPace {

  private final HttpServerResponse answer;
  private final long least;
  private long before;

  private PackPace(HttpServerResponse answer, long least) {
    this.answer = answer;
    this.least = least;
  }

  /**
   * Watches a pack while its turn lasts.
   *
   * @param tooSlow what to do, once, with one that gets on too slowly
   */
  static void watch(
      HttpServerResponse answer,
      Vertx vertx,
      GatewayConfig config,
      PackTurn turn,
      Runnable tooSlow) {
    PackPace pace = new PackPace(answer, config.packPace().asLongValue());
    long timer =
        vertx.setPeriodic(
            config.packPaceWindow().toMillis(),
            each -> {
              if (!pace.isKept()) {
                vertx.cancelTimer(each);
                tooSlow.run();
              }
            });
    turn.atEnd(() -> vertx.cancelTimer(timer));
  }

  private boolean isKept() {
    long now = answer.bytesWritten();
    boolean kept = before == 0 || now - before >= least;
    before = now;
    return kept;
  }
}
