package org.duibiao.ledger.amendment.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.ledger.obligation.domain.Obligation;
import org.duibiao.ledger.obligation.domain.ObligationState;

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

  /** Whether an organisation joins, be it as a successor. */
  public boolean opens(String organisation) {
    return open.stream().anyMatch(one -> one.organisation().equals(organisation));
  }

  /** An organisation that is let off, and who comes after it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Exempt(String organisation, String reason, List<String> successors) {
    /** One whose list is there. */
    public Exempt {
      successors = successors == null ? List.of() : List.copyOf(successors);
    }

    /**
     * Whether it is let off something. Where others take over what it has filed stays, and counts
     * by the day on which it was filed; only what it has yet to do passes on.
     */
    boolean covers(Obligation obligation) {
      return successors.isEmpty() || obligation.state() != ObligationState.SUBMITTED;
    }

    /**
     * In the words that stand at what is owed no longer.
     *
     * @param filed when it was filed first, before it was returned; null if it never was
     */
    String words(Instant filed) {
      if (successors.isEmpty()) {
        return reason;
      }
      String before = filed == null ? "" : "；曾于 %s 报送，退回未改".formatted(ChinaTime.dayOf(filed));
      return "%s（由 %s 承接%s）".formatted(reason, String.join("、", successors), before);
    }
  }

  /**
   * An organisation that owes from now on.
   *
   * @param milestones what it owes; null is what it takes over if it comes after others, and all
   *     that is not past on the day if it does not
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Open(String organisation, String type, List<String> milestones) {
    /** One that names what it owes, or nothing. */
    public Open {
      milestones = milestones == null || milestones.isEmpty() ? null : List.copyOf(milestones);
    }
  }
}
