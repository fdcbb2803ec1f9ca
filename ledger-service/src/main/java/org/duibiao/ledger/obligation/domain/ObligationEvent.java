package org.duibiao.ledger.obligation.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duibiao.chassis.event.DomainEvent;
import org.duibiao.ledger.campaign.domain.MilestoneKind;

/** Facts about an obligation. Opening is told by the set-based opening itself. */
public sealed interface ObligationEvent extends DomainEvent {
  /** The obligation. */
  UUID obligationId();

  /** Whose it is. */
  String organisation();

  @Override
  @JsonIgnore
  default String subject() {
    return "obligation/" + obligationId();
  }

  @Override
  @JsonIgnore
  default String key() {
    return organisation();
  }

  /** It was filed; return and resubmission keep when it was first. */
  record ObligationSubmitted(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID obligationId,
      String campaign,
      String milestone,
      MilestoneKind kind,
      String organisation,
      Instant submittedAt,
      Instant firstSubmittedAt,
      Timeliness timeliness)
      implements ObligationEvent {
    @Override
    public String type() {
      return "ledger.obligation-submitted.v1";
    }
  }

  /** It was taken back before review. */
  record ObligationRecalled(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID obligationId,
      String campaign,
      String milestone,
      MilestoneKind kind,
      String organisation)
      implements ObligationEvent {
    @Override
    public String type() {
      return "ledger.obligation-recalled.v1";
    }
  }

  /** It was sent back; correctBy may be null. */
  record ObligationReturned(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID obligationId,
      String campaign,
      String milestone,
      MilestoneKind kind,
      String organisation,
      String reason,
      LocalDate correctBy)
      implements ObligationEvent {
    @Override
    public String type() {
      return "ledger.obligation-returned.v1";
    }
  }

  /** It was accepted. */
  record ObligationFulfilled(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID obligationId,
      String campaign,
      String milestone,
      MilestoneKind kind,
      String organisation)
      implements ObligationEvent {
    @Override
    public String type() {
      return "ledger.obligation-fulfilled.v1";
    }
  }

  /** What was accepted is being corrected. */
  record ObligationReopened(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID obligationId,
      String campaign,
      String milestone,
      MilestoneKind kind,
      String organisation,
      String reason)
      implements ObligationEvent {
    @Override
    public String type() {
      return "ledger.obligation-reopened.v1";
    }
  }

  /** It need not be filed. */
  record ObligationExempted(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID obligationId,
      String campaign,
      String milestone,
      MilestoneKind kind,
      String organisation,
      String reason)
      implements ObligationEvent {
    @Override
    public String type() {
      return "ledger.obligation-exempted.v1";
    }
  }

  /** It was given more time; the original date stays visible. */
  record ObligationExtended(
      @JsonIgnore UUID eventId,
      @JsonIgnore Instant occurredAt,
      UUID obligationId,
      String campaign,
      String milestone,
      MilestoneKind kind,
      String organisation,
      LocalDate dueDate,
      LocalDate originalDueDate,
      String reason,
      String grantor)
      implements ObligationEvent {
    @Override
    public String type() {
      return "ledger.obligation-extended.v1";
    }
  }
}
