package org.duibiao.ledger.problem.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;

/** Facts about an accepted problem. */
public sealed interface ProblemEvent extends DomainEvent {
  /** The problem: the id its row in the entry has had from the beginning. */
  UUID problemId();

  /** Whose it is. */
  String organisation();

  @Override
  @JsonIgnore
  default String subject() {
    return "problem/" + problemId();
  }

  @Override
  @JsonIgnore
  default String key() {
    return organisation();
  }

  /** It was accepted for the first time; rectification begins. */
  record ProblemRecorded(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID problemId,
      String campaign,
      String organisation,
      String indicator,
      String text,
      int revision,
      Instant acceptedAt,
      LocalDate rectificationDueDate,
      List<String> contributors)
      implements ProblemEvent {
    @Override
    public String type() {
      return "ledger.problem-recorded.v1";
    }
  }

  /** A correction that was accepted words it otherwise. */
  record ProblemReworded(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID problemId,
      String campaign,
      String organisation,
      String indicator,
      String text)
      implements ProblemEvent {
    @Override
    public String type() {
      return "ledger.problem-reworded.v1";
    }
  }

  /** A correction that was accepted no longer has it. */
  record ProblemWithdrawn(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID problemId,
      String campaign,
      String organisation,
      String reason)
      implements ProblemEvent {
    @Override
    public String type() {
      return "ledger.problem-withdrawn.v1";
    }
  }
}
