package org.duibiao.rectification.ledger.messaging;

import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duibiao.chassis.messaging.EventReceiver;
import org.duibiao.chassis.messaging.ReceivedEvent;
import org.duibiao.chassis.rebuild.ReadCopy;
import org.duibiao.rectification.consistency.infrastructure.Checkpoints;
import org.duibiao.rectification.item.application.ProblemReactions;
import org.duibiao.rectification.record.infrastructure.LedgerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what the ledger says. Problems and checkpoints come through the same channel, so a
 * checkpoint is never seen before the problems it counts.
 */
@ApplicationScoped
class LedgerConsumer implements ReadCopy {
  private final EventReceiver receiver;
  private final ProblemReactions problems;
  private final Checkpoints checkpoints;
  private final LedgerRecords records;

  LedgerConsumer(
      EventReceiver receiver,
      ProblemReactions problems,
      Checkpoints checkpoints,
      LedgerRecords records) {
    this.receiver = receiver;
    this.problems = problems;
    this.checkpoints = checkpoints;
    this.records = records;
  }

  @Incoming("ledger-events")
  @Blocking
  void consume(ConsumerRecord<String, byte[]> record) {
    receiver.receive(record, this::handle);
  }

  @Override
  public String topic() {
    return "ledger.events";
  }

  @Override
  public List<String> tables() {
    return List.of("checkpoint", "ledger_record");
  }

  @Override
  public void replay(List<ReceivedEvent> events) {
    events.forEach(this::project);
  }

  private void handle(ReceivedEvent event) {
    switch (event.type()) {
      case ProblemRecorded.TYPE ->
          problems.recorded(event.id(), event.as(ProblemRecorded.class).toProblem(event));
      case ProblemReworded.TYPE -> problems.changed(event.as(ProblemReworded.class).toFact(event));
      case ProblemWithdrawn.TYPE ->
          problems.changed(event.as(ProblemWithdrawn.class).toFact(event));
      default -> project(event);
    }
  }

  /** What is a copy only, and may be taken in again. */
  private void project(ReceivedEvent event) {
    switch (event.type()) {
      case LearningRecordTold.RECORDED,
          LearningRecordTold.CORRECTED,
          LearningRecordTold.WITHDRAWN ->
          records.apply(event.as(LearningRecordTold.class).toState(event));
      case EvidenceTold.ADDED, EvidenceTold.DELETED ->
          records.apply(event.as(EvidenceTold.class).toState(event));
      case CheckpointTold.TYPE ->
          checkpoints.apply(event.as(CheckpointTold.class).toCheckpoint(event));
      default -> Log.debugf("%s is of no interest here", event.type());
    }
  }
}
