package org.duibiao.catalog.restructuring.domain;

import java.util.List;
import org.duibiao.catalog.organisation.domain.OrganisationDetails;
import org.duibiao.catalog.roster.domain.AmendmentOrder;

/**
 * What a restructuring does, and what it means for each campaign that is under way.
 *
 * @param parent the new superior, with a move
 * @param into the existing organisation into which it goes, with a merger
 * @param founded the new ones: at most one with a merger, several with a split
 */
public record RestructuringPlan(
    String parent, String into, List<Part> founded, List<AmendmentOrder> amendments) {
  /** A plan whose lists cannot be changed from outside. */
  public RestructuringPlan {
    founded = List.copyOf(founded);
    amendments = List.copyOf(amendments);
  }

  /**
   * A new organisation.
   *
   * @param takes those directly below the former one that go under it; with a merger all do
   */
  public record Part(String code, OrganisationDetails details, List<String> takes) {
    /** A part whose list cannot be changed from outside. */
    public Part {
      takes = takes == null ? List.of() : List.copyOf(takes);
    }
  }

  /** Those that come after the organisation. */
  public List<String> successors() {
    return into != null ? List.of(into) : founded.stream().map(Part::code).toList();
  }
}
