package org.duibiao.ledger.suggestion.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.EntryDraft;
import org.duibiao.ledger.entry.domain.Row;
import org.duibiao.ledger.suggestion.domain.SuggestedChange.Action;
import org.duibiao.ledger.suggestion.domain.SuggestedChange.Kind;

/**
 * All that one suggestion would change. Invariant: every row it changes or removes is among those
 * of the revision it was made for, and each only once.
 *
 * @param remarks other remarks; null leaves them
 */
public record SuggestedChanges(List<SuggestedChange> rows, String remarks) {
  /** Keeps the list as it is given. */
  public SuggestedChanges(List<SuggestedChange> rows, String remarks) {
    this.rows = List.copyOf(rows);
    this.remarks = remarks;
  }

  /**
   * The same with the words that stand there now.
   *
   * @throws DomainException INVALID_CONTENT for rows that are not there, or named twice, or named
   *     where one is to be added
   */
  public SuggestedChanges against(EntryContent content) {
    List<Fault> faults = new ArrayList<>();
    List<SuggestedChange> found = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      SuggestedChange change = rows.get(i);
      String at = "/changes/" + i + "/row";
      Row row = row(content, change);
      if (change.action() == Action.ADD && change.row() != null) {
        faults.add(new Fault(at, "suggestion.added-row"));
      } else if (change.action() != Action.ADD && row == null) {
        faults.add(new Fault(at, "entry.unknown-row", change.row()));
      } else if (row != null && !seen.add(row.id())) {
        faults.add(new Fault(at, "entry.row-twice", change.row()));
      } else {
        found.add(row == null ? change : seen(change, row));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
    return new SuggestedChanges(found, remarks);
  }

  private static SuggestedChange seen(SuggestedChange change, Row row) {
    return new SuggestedChange(
        change.kind(),
        change.action(),
        row.id(),
        change.indicator(),
        change.title(),
        change.text(),
        row.text());
  }

  private static Row row(EntryContent content, SuggestedChange change) {
    return change.action() == Action.ADD
        ? null
        : rows(content, change.kind()).stream()
            .filter(row -> row.id().equals(change.row()))
            .findFirst()
            .orElse(null);
  }

  private static List<Row> rows(EntryContent content, Kind kind) {
    return switch (kind) {
      case PRACTICE -> content.successfulPractices();
      case CASE -> content.typicalCases();
      case PROBLEM -> content.problems();
    };
  }

  /** The whole content as it would be: what an author would have to write. */
  public EntryDraft appliedTo(EntryContent content) {
    List<Row.Draft> problems = drafts(content, Kind.PROBLEM);
    return new EntryDraft(
        drafts(content, Kind.PRACTICE),
        drafts(content, Kind.CASE),
        problems,
        remarks == null ? content.remarks() : remarks,
        content.noProblemFound() && problems.isEmpty());
  }

  private List<Row.Draft> drafts(EntryContent content, Kind kind) {
    List<Row.Draft> drafts = new ArrayList<>();
    for (Row row : rows(content, kind)) {
      SuggestedChange change =
          rows.stream().filter(one -> row.id().equals(one.row())).findFirst().orElse(null);
      if (change == null) {
        drafts.add(new Row.Draft(row.id(), row.indicator(), row.title(), row.text()));
      } else if (change.action() == Action.CHANGE) {
        drafts.add(changed(row, change));
      }
    }
    rows.stream()
        .filter(one -> one.kind() == kind && one.action() == Action.ADD)
        .map(one -> new Row.Draft(null, one.indicator(), one.title(), one.text()))
        .forEach(drafts::add);
    return drafts;
  }

  /** What a change leaves out stays as it is. */
  private static Row.Draft changed(Row row, SuggestedChange change) {
    return new Row.Draft(
        row.id(),
        change.indicator() == null ? row.indicator() : change.indicator(),
        change.title() == null ? row.title() : change.title(),
        change.text() == null ? row.text() : change.text());
  }
}
