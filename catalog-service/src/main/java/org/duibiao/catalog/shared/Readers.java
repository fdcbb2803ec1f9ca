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

  /** Those whose post can be exercised by another, and who can exercise another's. */
  public static final Set<String> ACTING =
      Set.of(Roles.OFFICE, Roles.LEADER, Roles.SECRETARY, Roles.OFFICER);

  /** Those who lead an organisation. */
  public static final Set<String> SECRETARY = Set.of(Roles.SECRETARY);

  private Readers() {}
}
