package org.duibiao.notification.transmission.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;

/** The lanes of endpoints: each has one of its own, so that none waits for another. */
@ApplicationScoped
public class Lanes {
  private final EntityManager database;

  Lanes(EntityManager database) {
    this.database = database;
  }

  /** The name of an endpoint's lane. */
  public static String of(UUID endpoint) {
    return "endpoint/" + endpoint;
  }

  /**
   * Makes the lane of an endpoint.
   *
   * @param width how many may be on their way at once
   * @param spacing the least time between two
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void open(UUID endpoint, int width, Duration spacing) {
    database
        .createNativeQuery(
            "insert into lane (name, width, spacing)"
                + " values (:name, :width, cast(:spacing as interval)) on conflict do nothing")
        .setParameter("name", of(endpoint))
        .setParameter("width", width)
        .setParameter("spacing", spacing.toString())
        .executeUpdate();
  }

  /** Lets a lane try again at once, as if nothing had failed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reopen(String lane) {
    database
        .createNativeQuery(
            "update lane set failures = 0, not_before = '-infinity' where name = :name")
        .setParameter("name", lane)
        .executeUpdate();
  }
}
