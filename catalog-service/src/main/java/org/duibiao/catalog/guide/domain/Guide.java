package org.duibiao.catalog.guide.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.duibiao.catalog.shared.Faults;
import org.duibiao.chassis.event.AggregateRoot;

/**
 * One version of a guide for self-diagnosis 诊断工作指南 (annex 1 of the notice). Once published, its
 * content never changes.
 */
@Entity
public class Guide extends AggregateRoot<GuideEvent> {
  @Id private String id;
  private String code;
  private int number;

  @Enumerated(EnumType.STRING)
  private GuideState state;

  private String title;
  private AppliesTo appliesTo;
  private Dimensions dimensions;
  private long revision;
  @Version private long version;

  protected Guide() {}

  /** Begins a version as a draft. */
  public static Guide draft(String code, int number, GuideContent content) {
    Guide guide = new Guide();
    guide.id = id(code, number);
    guide.code = code;
    guide.number = number;
    guide.state = GuideState.DRAFT;
    guide.take(content);
    return guide;
  }

  /** The identity of a version. */
  public static String id(String code, int number) {
    return code + ":" + number;
  }

  /** Changes what the draft says. */
  public void change(GuideContent content) {
    requireAllowed(GuideAction.UPDATE);
    take(content);
  }

  private void take(GuideContent content) {
    Dimensions numbered = content.dimensions().withCodes(code);
    Faults faults = new Faults();
    numbered.examine(faults);
    faults.refuse();
    title = content.title();
    appliesTo = content.appliesTo();
    dimensions = numbered;
    revision++;
  }

  /** Makes it public. */
  public void publish(Instant now) {
    follow(GuideAction.PUBLISH, now);
  }

  /** Takes it out of use for new campaigns. */
  public void retire(Instant now) {
    follow(GuideAction.RETIRE, now);
  }

  private void follow(GuideAction action, Instant now) {
    state = state.after(action);
    revision++;
    raise(
        new GuideEvent(
            UUID.randomUUID(),
            now,
            code,
            number,
            state,
            title,
            appliesTo.types(),
            dimensions.items()));
  }

  /** Refuses unless the state allows the action. */
  public void requireAllowed(GuideAction action) {
    state.after(action);
  }

  /** Its code, shared by all versions. */
  public String code() {
    return code;
  }

  /** Which version of the guide it is, from 1. */
  public int number() {
    return number;
  }

  /** Where it stands. */
  public GuideState state() {
    return state;
  }

  /** What it says. */
  public GuideContent content() {
    return new GuideContent(title, appliesTo, dimensions);
  }

  /** Counts the changes of this version, 1 at first. */
  public long revision() {
    return revision;
  }
}
