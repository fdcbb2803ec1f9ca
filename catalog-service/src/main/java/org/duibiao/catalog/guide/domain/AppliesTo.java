package org.duibiao.catalog.guide.domain;

import java.util.List;
import org.duibiao.catalog.organisation.domain.OrganisationType;

/** The types of organisation that a guide is meant for, each once, in the order of the types. */
public record AppliesTo(List<OrganisationType> types) {
  /** The types, each once. */
  public AppliesTo {
    types = types.stream().distinct().sorted().toList();
  }

  /** Whether the guide is meant for a type. */
  public boolean includes(OrganisationType type) {
    return types.contains(type);
  }
}
