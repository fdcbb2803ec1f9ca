package org.duibiao.rectification.exemplar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * 异议: what somebody says against an exemplar during the public notice. The office alone sees it.
 *
 * @param objector whose it is: a staff number, a name, or null where it is anonymous
 * @param recordedBy who wrote it down; the objector, or the office for them
 * @param answer null until it is answered; so the rest
 */
@Embeddable
public record ExemplarObjection(
    String text,
    String objector,
    @Column(name = "recorded_by") String recordedBy,
    @Column(name = "raised_at") Instant raisedAt,
    String answer,
    @Column(name = "answered_by") String answeredBy,
    @Column(name = "answered_at") Instant answeredAt) {
  boolean open() {
    return answer == null;
  }

  ExemplarObjection answered(String said, String person, Instant at) {
    return new ExemplarObjection(text, objector, recordedBy, raisedAt, said, person, at);
  }
}
