package org.duibiao.chassis.access;

import java.time.LocalDate;
import java.util.List;

/**
 * An organisation as this service needs it to decide who may act where.
 *
 * @param path codes from the top, each ended by a slash; null while a superior is not known yet
 * @param depth 0 at the top
 * @param validTo last day it exists, null while it is not dissolved
 */
public record OrganisationNode(
    String code,
    String name,
    String shortName,
    String type,
    String parent,
    String path,
    int depth,
    int displayOrder,
    LocalDate validFrom,
    LocalDate validTo) {

  /** Codes from the top down to this one. */
  public List<String> lineage() {
    return List.of(path.split("/"));
  }

  /** Whether it is dissolved on a day. */
  public boolean dissolvedOn(LocalDate day) {
    return validTo != null && day.isAfter(validTo);
  }

  /** Whether the other one is above this one. */
  public boolean isBelow(OrganisationNode other) {
    return !code.equals(other.code) && path.startsWith(other.path);
  }
}
