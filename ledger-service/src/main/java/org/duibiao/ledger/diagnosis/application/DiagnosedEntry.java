package org.duibiao.ledger.diagnosis.application;

import java.util.List;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.diagnosis.domain.FindingChange;
import org.duibiao.ledger.obligation.application.Duty;
import org.duibiao.ledger.shared.domain.Author;

/** The entry into which a diagnosis drafts rows. */
public interface DiagnosedEntry {
  /** Whether the entry can be written in its state. */
  boolean writable(Duty duty);

  /** Lets a diagnosis pass only while the entry can be written; 409 otherwise. */
  void requireWritable(Duty duty);

  /** Drafts, updates or removes rows as the findings changed. */
  void draft(Duty duty, List<FindingChange> changes, Guide guide, Author author);
}
