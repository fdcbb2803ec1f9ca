package org.duibiao.chassis.event;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;

/**
 * An object that owns its state and tells what happened to it. Every event it raises gets the next
 * number of the aggregate; the numbers of one aggregate rise by one without gaps.
 */
@MappedSuperclass
public abstract class AggregateRoot<E extends DomainEvent> {
  @Column(name = "event_sequence", nullable = false)
  private long eventSequence;

  @Transient private final List<Raised<E>> raised = new ArrayList<>();

  /**
   * An event with its number within its aggregate.
   *
   * @param event what happened
   * @param aggregateVersion 1 for the aggregate's first event
   */
  public record Raised<E extends DomainEvent>(E event, long aggregateVersion) {}

  /** Notes what happened; called by the aggregate after it has changed itself. */
  protected final void raise(E event) {
    eventSequence++;
    raised.add(new Raised<>(event, eventSequence));
  }

  /** The events since the last call, for the outbox; they are told once. */
  public final List<Raised<E>> takeEvents() {
    List<Raised<E>> taken = List.copyOf(raised);
    raised.clear();
    return taken;
  }
}
