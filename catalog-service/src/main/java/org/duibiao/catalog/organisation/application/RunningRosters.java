package org.duibiao.catalog.organisation.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.duibiao.chassis.access.OrganisationNode;

/**
 * Which organisations are on the roster of a campaign that is under way. Their place and their end
 * change only together with an amendment of that roster.
 */
public interface RunningRosters {
  /** The running campaigns whose roster holds an organisation, or one below it. */
  List<String> campaignsHolding(OrganisationNode organisation);

  /** Those of the organisations that, or one below which, such a roster holds. */
  Set<String> entangled(Collection<String> organisations);
}
