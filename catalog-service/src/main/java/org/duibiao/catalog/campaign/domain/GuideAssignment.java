package org.duibiao.catalog.campaign.domain;

import org.duibiao.catalog.organisation.domain.OrganisationType;

/**
 * Which version of which guide applies to a type of organisation, or by way of exception to one.
 *
 * @param organisation set only for the exception of a single organisation
 */
public record GuideAssignment(
    OrganisationType organisationType, String organisation, String guide, int guideVersion) {
  /** Whether it speaks of a whole type. */
  public boolean coversType() {
    return organisation == null;
  }
}
