package org.duibiao.notification.inbox.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person is told. It keeps the facts as they were when it was sent, from which its words
 * are made in the reader's language. Invariant: nothing of it changes but that it is read, once, or
 * that its reader leaves the post and the successor sees to it.
 */
@Entity
@Table(name = "message")
public class Message {
  @Id private UUID id;
  private String recipient;

  @Enumerated(EnumType.STRING)
  private MessageKind kind;

  @Column(name = "subject_kind")
  private String subjectKind;

  private String campaign;
  private String milestone;
  private String title;
  private String organisation;

  @Column(name = "organisation_name")
  private String organisationName;

  @Column(name = "due_date")
  private LocalDate dueDate;

  @Column(name = "subject_count")
  private int subjectCount;

  private String reason;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "read_at")
  private Instant readAt;

  @Column(name = "passed_to")
  private String passedTo;

  private UUID wording;

  protected Message() {}

  /** A message that has just been sent. */
  public Message(
      UUID id,
      String recipient,
      MessageKind kind,
      Subject subject,
      int subjectCount,
      String reason,
      Instant sentAt) {
    this.id = id;
    this.recipient = recipient;
    this.kind = kind;
    this.subjectKind = subject.kind();
    this.campaign = subject.campaign();
    this.milestone = subject.milestone();
    this.title = subject.title();
    this.organisation = subject.organisation();
    this.organisationName = subject.organisationName();
    this.dueDate = subject.dueDate();
    this.subjectCount = subjectCount;
    this.reason = reason;
    this.sentAt = sentAt;
  }

  public UUID id() {
    return id;
  }

  public String recipient() {
    return recipient;
  }

  public MessageKind kind() {
    return kind;
  }

  /** What it is about; in a digest, the organisation is the one that is told. */
  public Subject subject() {
    return new Subject(
        subjectKind, campaign, milestone, title, organisation, organisationName, dueDate);
  }

  /** Id of the template with its words, null where the usual words do. */
  public UUID wording() {
    return wording;
  }

  /** How many subjects it lists. */
  public int subjectCount() {
    return subjectCount;
  }

  /** The reason of a return, the paper on which a handover rests, else null. */
  public String reason() {
    return reason;
  }

  public Instant sentAt() {
    return sentAt;
  }

  /** When it was first read, or null. */
  public Instant readAt() {
    return readAt;
  }

  /** Who sees to it instead, if its reader has left the post without having read it; or null. */
  public String passedTo() {
    return passedTo;
  }
}
