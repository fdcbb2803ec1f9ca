package org.duibiao.notification.deadline.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.access.StaffNumber;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.notification.deadline.application.DeadlineProjection;
import org.duibiao.notification.deadline.application.DueChange;
import org.duibiao.notification.deadline.application.InternalDateSet;
import org.duibiao.notification.deadline.application.ObligationChange;
import org.duibiao.notification.deadline.domain.ObligationFact;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.intake.Intake;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what the ledger tells of obligations, internal dates and the committee's tasks. */
@ApplicationScoped
public class LedgerConsumer {
  private static final String INTERNAL_DATE = "ledger.internal-date-set.v1";

  /** What is told of a task, and whether it is still to be done then. */
  private static final Map<String, Boolean> TASKS =
      Map.of(
          "ledger.task-assigned.v1", true,
          "ledger.task-submitted.v1", false,
          "ledger.task-returned.v1", true,
          "ledger.task-recalled.v1", true,
          "ledger.task-reopened.v1", true,
          "ledger.task-done.v1", false);

  private final EventReceiver receiver;
  private final DeadlineProjection deadlines;
  private final Intake intake;

  LedgerConsumer(EventReceiver receiver, DeadlineProjection deadlines, Intake intake) {
    this.receiver = receiver;
    this.deadlines = deadlines;
    this.intake = intake;
  }

  /** Handles the records that have come in. */
  @Incoming("ledger-events")
  @Blocking
  public CompletionStage<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
    return receiver.receive(batch, this::handle);
  }

  private void handle(List<ReceivedEvent> events) {
    intake.note(events);
    Set<String> obligations = new LinkedHashSet<>();
    for (ReceivedEvent event : events) {
      if (event.type().equals(INTERNAL_DATE)) {
        deadlines.apply(event.as(InternalDate.class).toChange(event, intake.happened(event)));
      } else if (TASKS.containsKey(event.type())) {
        deadlines.apply(
            event.as(Task.class).toChange(event, TASKS.get(event.type()), intake.happened(event)));
      } else {
        ObligationFact.of(event.type())
            .ifPresent(
                fact -> {
                  handle(fact, event);
                  obligations.add(event.subject());
                });
      }
    }
    events.stream()
        .map(intake::happened)
        .max(Comparator.naturalOrder())
        .ifPresent(at -> deadlines.followInternalDates(obligations, at));
  }

  private void handle(ObligationFact fact, ReceivedEvent event) {
    deadlines.apply(
        event.id(), event.as(Obligation.class).toChange(fact, event, intake.happened(event)));
  }

  /** What this service reads of an internal date. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record InternalDate(String campaign, String milestone, String organisation, LocalDate date) {
    InternalDateSet toChange(ReceivedEvent event, Instant at) {
      return new InternalDateSet(
          event.aggregateVersion(), campaign, milestone, organisation, date, at);
    }
  }

  /** What it reads of a task of the committee's. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Task(
      String campaign,
      String milestone,
      String title,
      String organisation,
      LocalDate dueDate,
      String ownerPerson) {
    DueChange toChange(ReceivedEvent event, boolean owed, Instant at) {
      return new DueChange(
          SubjectKind.TASK,
          event.subject(),
          event.aggregateVersion(),
          campaign,
          milestone,
          title,
          organisation,
          ownerPerson == null ? null : StaffNumber.of(ownerPerson),
          dueDate,
          owed,
          at);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Obligation(
      String campaign,
      String milestone,
      String title,
      String organisation,
      LocalDate dueDate,
      LocalDate correctBy,
      String reason) {
    ObligationChange toChange(ObligationFact fact, ReceivedEvent event, Instant at) {
      return new ObligationChange(
          fact,
          event.subject(),
          event.aggregateVersion(),
          at,
          campaign,
          milestone,
          title,
          organisation,
          dueDate,
          correctBy,
          reason);
    }
  }
}
