package org.duibiao.catalog.roster.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * The picture of who takes part in a campaign, taken once when it begins and never changed. A
 * campaign has one.
 */
@Entity
public class Roster {
  /** Most organisations told of in one piece. */
  public static final int CHUNK = 500;

  @Id private UUID id;
  private String campaign;
  private Instant takenAt;
  private int organisations;
  private int chunks;

  protected Roster() {}

  /** A roster of so many organisations. */
  public Roster(UUID id, String campaign, Instant takenAt, int organisations) {
    this.id = id;
    this.campaign = campaign;
    this.takenAt = takenAt;
    this.organisations = organisations;
    this.chunks = (organisations + CHUNK - 1) / CHUNK;
  }

  /** Its identity. */
  public UUID id() {
    return id;
  }

  /** The campaign whose roster it is. */
  public String campaign() {
    return campaign;
  }

  /** When it was taken. */
  public Instant takenAt() {
    return takenAt;
  }

  /** How many organisations are on it. */
  public int organisations() {
    return organisations;
  }

  /** In how many pieces it is told. */
  public int chunks() {
    return chunks;
  }
}
