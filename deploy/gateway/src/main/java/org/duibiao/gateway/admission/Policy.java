package org.duibiao.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One kind of quota, and how much each of those it counts has left of it. What is used comes back
 * evenly over the window. Invariant: at most {@value #COUNTED} are counted; beyond that those who
 * ask least often are forgotten.
 */
final class Policy {

  private static final int COUNTED = 100_000;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final long quota;
  private final Duration window;
  private final Cache<String, Bucket> buckets;

  Policy(String name, long quota, Duration window) {
    if (quota < 1 || window.toSeconds() < 1) {
      throw new IllegalStateException("duibiao.gateway.rate-limit: " + name + " would be none");
    }
    this.name = name;
    this.quota = quota;
    this.window = window;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(COUNTED)
            .expireAfterAccess(window.multipliedBy(2))
            .build();
  }

  /** Takes one from the quota, unless it is used up. */
  Use use(String who) {
    ConsumptionProbe probe = bucketOf(who).tryConsumeAndReturnRemaining(1);
    long nanos =
        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
    return new Use(
        this, probe.isConsumed(), probe.getRemainingTokens(), (long) Math.ceil(nanos / NANOS));
  }

  /** What is left of the quota, taking nothing. */
  Use look(String who) {
    Bucket bucket = bucketOf(who);
    long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    return new Use(this, nanos == 0, bucket.getAvailableTokens(), (long) Math.ceil(nanos / NANOS));
  }

  /** Gives one back that was taken for nothing. */
  void giveBack(String who) {
    bucketOf(who).addTokens(1);
  }

  /** As an item of {@code RateLimit-Policy}. */
  String item() {
    return "\"%s\";q=%d;w=%d".formatted(name, quota, window.toSeconds());
  }

  String name() {
    return name;
  }

  private Bucket bucketOf(String who) {
    return buckets.get(who, first -> fresh());
  }

  private Bucket fresh() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
        .build();
  }
}
