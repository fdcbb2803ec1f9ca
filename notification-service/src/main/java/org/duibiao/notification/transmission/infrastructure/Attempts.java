package org.duibiao.notification.transmission.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.duibiao.notification.transmission.domain.Breaker;
import org.duibiao.notification.transmission.domain.Outcome;
import org.duibiao.notification.transmission.domain.Outcome.Deferred;
import org.duibiao.notification.transmission.domain.Outcome.Failed;
import org.duibiao.notification.transmission.domain.Outcome.Gone;
import org.duibiao.notification.transmission.domain.Outcome.Sent;
import org.duibiao.notification.transmission.domain.Outcome.Throttled;
import org.duibiao.notification.transmission.domain.Outcome.Unknown;
import org.duibiao.notification.transmission.domain.RetryLadder;
import org.duibiao.notification.transmission.domain.Transmission;
import org.duibiao.notification.transmission.domain.TransmissionState;

/**
 * How attempts end. Invariant: only the holder of the lease ends one; the lane is locked before its
 * transmissions, as the queue does. Who claims that it was taken after the lease had run out is
 * believed, as long as nobody else has tried since. What would be sent again to an endpoint that
 * was deleted meanwhile is not.
 */
@ApplicationScoped
public class Attempts {
  private static final String RUNG =
      "select rung from transmission where id = :id and lease = :lease"
          + " and state in ('SENDING', 'MAYBE_SENT') for no key update";

  private static final String END =
      """
      with ended as (
        update transmission t set rung = :rung, lease = null, leased_until = null,
          state = case when :state in ('QUEUED', 'PARKED') and e.deleted then 'SUPPRESSED' else :state end,
          last_status = cast(:status as integer), last_error = cast(:error as text),
          next_attempt_at = coalesce(cast(:next as timestamptz), t.next_attempt_at),
          ended_at = case when :state = 'QUEUED' and not e.deleted then null
                          else cast(:now as timestamptz) end
        from (select exists (select 1 from transmission o join endpoint x on x.id = o.endpoint
          where o.id = :id and x.state = 'DELETED') as deleted) e
        where t.id = :id
      )
      update attempt set millis = :millis, outcome = :outcome,
        status = cast(:status as integer), error = cast(:error as text)
      where transmission = :id and number = :number
      """;

  private static final String RECOVER =
      """
      with lost as (
        select id from transmission
        where state = 'SENDING' and leased_until < clock_timestamp() and channel in (:channels)
        limit 500 for no key update skip locked
      ),
      back as (
        update transmission t set
          state = case when t.channel not in (:repeatable) then 'MAYBE_SENT'
                       when t.rung >= :rungs then 'PARKED' else 'QUEUED' end,
          rung = t.rung + 1, leased_until = null,
          lease = case when t.channel in (:repeatable) then null else t.lease end,
          next_attempt_at = cast(:now as timestamptz), last_status = null, last_error = :error,
          ended_at = case when t.channel in (:repeatable) and t.rung < :rungs then null
                          else cast(:now as timestamptz) end
        from lost where t.id = lost.id
        returning t.id, t.attempts, t.state
      )
      update attempt a set outcome = case when back.state = 'MAYBE_SENT' then 'UNKNOWN'
        else 'LOST' end, error = :error
      from back where a.transmission = back.id and a.number = back.attempts
      """;

  private static final String GIVE_UP =
      """
      update transmission set state = 'PARKED', ended_at = cast(:now as timestamptz),
        last_error = coalesce(last_error, :error)
      where state = 'QUEUED' and queued_at < cast(:since as timestamptz)
        and lane in (select name from lane
          where failures >= :opened or not_before > cast(:now as timestamptz))
      """;

  private static final String PARK =
      "update transmission set state = 'PARKED', ended_at = cast(:now as timestamptz),"
          + " last_error = :error where endpoint = :endpoint and state = 'QUEUED'";

  private final EntityManager database;

  Attempts(EntityManager database) {
    this.database = database;
  }

  /**
   * Ends an attempt.
   *
   * @return false if the lease was lost
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean end(Transmission one, UUID lease, Outcome outcome, long millis, Instant now) {
    int failures = lane(one.lane());
    Optional<?> rung =
        database
            .createNativeQuery(RUNG, Integer.class)
            .setParameter("id", one.id())
            .setParameter("lease", lease)
            .getResultList()
            .stream()
            .findFirst();
    if (rung.isEmpty()) {
      return false;
    }
    int before = ((Number) rung.get()).intValue();
    write(one, outcome, next(outcome, before, now), before, millis, now);
    adjust(one.lane(), failures, outcome, now);
    if (outcome instanceof Gone gone && one.endpoint() != null) {
      park(one.endpoint(), gone.reason(), now);
    }
    return true;
  }

  /** Takes back what was claimed by a process that has died; how many. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int recover(Collection<String> channels, Collection<String> repeatable, Instant now) {
    return database
        .createNativeQuery(RECOVER)
        .setParameter("channels", channels)
        .setParameter("repeatable", repeatable.isEmpty() ? java.util.Set.of("") : repeatable)
        .setParameter("rungs", RetryLadder.RETRIES)
        .setParameter("now", now.toString())
        .setParameter("error", "the process stopped before the result was recorded")
        .executeUpdate();
  }

  /** Parks what has waited longer than all retries together in a lane that does not work. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int giveUp(Instant now) {
    return database
        .createNativeQuery(GIVE_UP)
        .setParameter("now", now.toString())
        .setParameter("since", now.minus(RetryLadder.PATIENCE).toString())
        .setParameter("opened", Breaker.OPENS_AT)
        .setParameter("error", "not taken for four days")
        .executeUpdate();
  }

  /** Parks all that waits for an endpoint. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int park(UUID endpoint, String reason, Instant now) {
    return database
        .createNativeQuery(PARK)
        .setParameter("endpoint", endpoint)
        .setParameter("error", reason)
        .setParameter("now", now.toString())
        .executeUpdate();
  }

  private int lane(String name) {
    return ((Number)
            database
                .createNativeQuery(
                    "select failures from lane where name = :name for no key update", Integer.class)
                .setParameter("name", name)
                .getSingleResult())
        .intValue();
  }

  /** When it is tried again; null for never. */
  private static Instant next(Outcome outcome, int rung, Instant now) {
    if (counts(outcome)) {
      double chance = ThreadLocalRandom.current().nextDouble();
      Optional<Duration> wish =
          outcome instanceof Failed failed ? failed.retryAfter() : Optional.empty();
      return RetryLadder.waitAfter(rung + 1, wish, chance).map(now::plus).orElse(null);
    }
    return outcome instanceof Throttled throttled
        ? now.plus(RetryLadder.bounded(throttled.pause()))
        : null;
  }

  /** Whether an attempt is one of those after which it is given up. */
  private static boolean counts(Outcome outcome) {
    return outcome instanceof Failed || outcome instanceof Deferred;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void write(
      Transmission one, Outcome outcome, Instant next, int rung, long millis, Instant now) {
    Query query =
        database
            .createNativeQuery(END)
            .setParameter("id", one.id())
            .setParameter("number", one.attempt())
            .setParameter("state", state(outcome, next).name())
            .setParameter("rung", counts(outcome) ? rung + 1 : rung)
            .setParameter("outcome", outcome.name())
            .setParameter("status", outcome.status() == null ? null : outcome.status().toString())
            .setParameter("error", outcome.reason())
            .setParameter("next", next == null ? null : next.toString())
            .setParameter("millis", (int) Math.min(millis, Integer.MAX_VALUE))
            .setParameter("now", now.toString());
    query.executeUpdate();
  }

  private static TransmissionState state(Outcome outcome, Instant next) {
    if (outcome instanceof Sent) {
      return TransmissionState.SENT;
    }
    if (outcome instanceof Outcome.Suppressed) {
      return TransmissionState.SUPPRESSED;
    }
    if (outcome instanceof Unknown) {
      return TransmissionState.MAYBE_SENT;
    }
    return next == null ? TransmissionState.PARKED : TransmissionState.QUEUED;
  }

  private void adjust(String lane, int failures, Outcome outcome, Instant now) {
    int after = failures;
    Duration rest = Duration.ZERO;
    if (outcome instanceof Sent || outcome instanceof Deferred) {
      after = 0;
    } else if (outcome instanceof Failed || outcome instanceof Unknown) {
      after = failures + 1;
      rest = Breaker.rest(after);
    } else if (outcome instanceof Throttled throttled) {
      after = failures + 1;
      rest = longer(RetryLadder.bounded(throttled.pause()), Breaker.rest(after));
    }
    if (after == failures && rest.isZero()) {
      return;
    }
    database
        .createNativeQuery(
            "update lane set failures = :failures,"
                + " not_before = greatest(not_before, cast(:rest as timestamptz))"
                + " where name = :name")
        .setParameter("failures", after)
        .setParameter("rest", now.plus(rest).toString())
        .setParameter("name", lane)
        .executeUpdate();
  }
}
