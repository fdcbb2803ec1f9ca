package org.duibiao.catalog.roster.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * The picture of who takes part in a campaign, taken once when it begins. A campaign has one; it
 * changes only by amendments with a reason, which are numbered and kept.
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
  private int amendments;
  private int told;

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

  /** The number of the next amendment, from 1. */
  int nextAmendment() {
    return ++amendments;
  }

  /** The number of the next fact about its amendments, from 1. */
  int nextTold() {
    return ++told;
  }

  /** In how many pieces it is told. */
  public int chunks() {
    return chunks;
  }
}
