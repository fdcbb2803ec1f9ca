package org.duibiao.catalog.shared;

import java.util.Set;
import org.duibiao.chassis.access.Roles;

/** Sets of roles that the endpoints of this service name. */
public final class Readers {
  /** Those who keep the catalog. */
  public static final Set<String> OFFICE = Set.of(Roles.OFFICE);

  /** Those who may see how a person is reached; a portal may not. */
  public static final Set<String> STAFF =
      Set.of(Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER, Roles.AUDITOR);

  private Readers() {}
}
