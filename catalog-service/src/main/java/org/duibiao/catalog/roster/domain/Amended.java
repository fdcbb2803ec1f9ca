package org.duibiao.catalog.roster.domain;

import java.util.List;
import org.duibiao.catalog.organisation.domain.OrganisationType;

/** Who is let off by an amendment, and who owes from now on. */
public record Amended(List<Exempt> exempt, List<Open> open) {
  /** Lists that cannot be changed from outside. */
  public Amended {
    exempt = List.copyOf(exempt);
    open = List.copyOf(open);
  }

  /**
   * An organisation that is let off.
   *
   * @param successor null where there is none, or several
   * @param successors all of them
   */
  public record Exempt(
      String organisation, String reason, String successor, List<String> successors) {
    /** One that is let off with those who come after it. */
    public static Exempt of(String organisation, String reason, List<String> successors) {
      String only = successors.size() == 1 ? successors.get(0) : null;
      return new Exempt(organisation, reason, only, successors);
    }
  }

  /**
   * An organisation that owes from now on.
   *
   * @param milestones what it owes; null is what it takes over if it comes after another, and all
   *     that is not past on the day if it does not
   */
  public record Open(String organisation, OrganisationType type, List<String> milestones) {}
}
