package org.duibiao.ledger.amendment.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A change of a campaign's roster as the catalog tells it; a long one comes in several pieces with
 * one id.
 *
 * @param organisation the one that changes; null where others merely join
 * @param effectiveOn the day on which it holds
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Amendment(
    UUID id,
    String campaign,
    String kind,
    String organisation,
    String reason,
    String basis,
    LocalDate effectiveOn,
    List<Exempt> exempt,
    List<Open> open) {
  /** An amendment whose lists are there. */
  public Amendment {
    exempt = exempt == null ? List.of() : List.copyOf(exempt);
    open = open == null ? List.of() : List.copyOf(open);
  }

  /** An organisation that is let off, and who comes after it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Exempt(String organisation, String reason, List<String> successors) {
    /** One whose list is there. */
    public Exempt {
      successors = successors == null ? List.of() : List.copyOf(successors);
    }

    /** In the words that stand at what is owed no longer. */
    String words() {
      return successors.isEmpty()
          ? reason
          : "%s（由 %s 承接）".formatted(reason, String.join("、", successors));
    }
  }

  /**
   * An organisation that owes from now on.
   *
   * @param milestones what it owes; null is all that is not past on the day
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Open(String organisation, String type, List<String> milestones) {}
}
