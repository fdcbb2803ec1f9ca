package org.duibiao.notification.transmission.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.duibiao.notification.transmission.domain.Parcel;
import org.duibiao.notification.transmission.domain.Transmission;

/**
 * What waits, lane by lane. A lane is locked while something is claimed from it, so that several
 * engines together never have more of it on their way than its width; a lane that another engine is
 * just claiming from is passed over.
 */
@ApplicationScoped
public class Queue {
  private static final String ROOM =
      """
      (case when l.failures > 0 then 1 else l.width end)
        - (select count(*) from transmission s where s.lane = l.name and s.state = 'SENDING')
      """;

  private static final String LANES =
      """
      select l.name from lane l
      where l.not_before <= cast(:now as timestamptz)
        and exists (select 1 from transmission q where q.lane = l.name and q.state = 'QUEUED'
          and q.next_attempt_at <= cast(:now as timestamptz) and q.channel in (:channels))
        and """
          + ROOM
          + """
       > 0
      order by l.failures, random()
      limit :most
      for no key update skip locked
      """;

  private static final String CLAIM =
      "with room as (select l.name, "
          + ROOM
          + """
       as free from lane l where l.name in (:lanes)),
      next as (
        select q.id from room cross join lateral (
          select t.id from transmission t
          where t.lane = room.name and t.state = 'QUEUED' and t.channel in (:channels)
            and t.next_attempt_at <= cast(:now as timestamptz)
          order by t.next_attempt_at, t.number
          limit greatest(room.free, 0)) q
        limit :most
      ),
      claimed as (
        update transmission t set state = 'SENDING', lease = :lease,
          leased_until = clock_timestamp() + interval '90 seconds', attempts = t.attempts + 1
        from next where t.id = next.id and t.state = 'QUEUED'
        returning t.*
      ),
      logged as (
        insert into attempt (transmission, number, began_at)
        select id, attempts, cast(:now as timestamptz) from claimed
      ),
      spaced as (
        update lane l set not_before = cast(:now as timestamptz) + l.spacing
        where l.spacing > interval '0' and l.name in (select lane from claimed)
      )
      select id, channel, lane, endpoint, recipient, origin, organisation, kind,
             cast(content as text) as content, created_at, attempts
      from claimed order by number
      """;

  private static final String PUT =
      """
      insert into transmission (id, channel, lane, endpoint, recipient, origin, organisation, kind,
        content, created_at, queued_at, next_attempt_at)
      select :id, :channel, :lane, cast(:endpoint as uuid), cast(:recipient as text), :origin, :organisation,
        :kind, cast(:content as jsonb), at.now, at.now, at.now
      from (select cast(:now as timestamptz) as now) as at
      on conflict (lane, origin) do nothing
      """;

  private final EntityManager database;

  Queue(EntityManager database) {
    this.database = database;
  }

  /**
   * Puts one in, in the transaction that makes it true; many at once are inserted by a statement of
   * the same form.
   *
   * @return false if its origin is in the lane already
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean put(Parcel parcel, Instant now) {
    return database
            .createNativeQuery(PUT)
            .setParameter("id", parcel.id())
            .setParameter("channel", parcel.channel().name())
            .setParameter("lane", parcel.lane())
            .setParameter(
                "endpoint", parcel.endpoint() == null ? null : parcel.endpoint().toString())
            .setParameter("recipient", parcel.recipient())
            .setParameter("origin", parcel.origin())
            .setParameter("organisation", parcel.organisation())
            .setParameter("kind", parcel.kind())
            .setParameter("content", parcel.content())
            .setParameter("now", now.toString())
            .executeUpdate()
        == 1;
  }

  /** Claims what is due of lanes that have room. */
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  public List<Transmission> claim(UUID lease, Collection<String> channels, int most, Instant now) {
    List<String> lanes =
        database
            .createNativeQuery(LANES, String.class)
            .setParameter("now", now.toString())
            .setParameter("channels", channels)
            .setParameter("most", most)
            .getResultList();
    if (lanes.isEmpty()) {
      return List.of();
    }
    List<Tuple> claimed =
        database
            .createNativeQuery(CLAIM, Tuple.class)
            .setParameter("lanes", lanes)
            .setParameter("channels", channels)
            .setParameter("now", now.toString())
            .setParameter("most", most)
            .setParameter("lease", lease)
            .getResultList();
    return claimed.stream().map(Queue::transmission).toList();
  }

  private static Transmission transmission(Tuple row) {
    return new Transmission(
        row.get("id", UUID.class),
        row.get("channel", String.class),
        row.get("lane", String.class),
        row.get("endpoint", UUID.class),
        row.get("recipient", String.class),
        row.get("origin", String.class),
        row.get("organisation", String.class),
        row.get("kind", String.class),
        row.get("content", String.class),
        row.get("created_at", Instant.class),
        row.get("attempts", Number.class).intValue());
  }
}
