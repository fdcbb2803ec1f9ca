package org.duibiao.ledger.entry.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;

/**
 * What stands in an organisation's row of the ledger.
 *
 * <p>The notice, annex 2: 成功经验、典型案例、存在问题、备注; “存在的问题一栏主要对照诊断指南进行查摆”.
 *
 * @param noProblemFound the explicit declaration that nothing was found
 */
public record EntryContent(
    List<Row> successfulPractices,
    List<Row> typicalCases,
    List<Row> problems,
    String remarks,
    boolean noProblemFound) {
  /** Nothing written. */
  public static final EntryContent EMPTY =
      new EntryContent(List.of(), List.of(), List.of(), null, false);

  /** Keeps the lists as they are given. */
  public EntryContent(
      List<Row> successfulPractices,
      List<Row> typicalCases,
      List<Row> problems,
      String remarks,
      boolean noProblemFound) {
    this.successfulPractices = List.copyOf(successfulPractices);
    this.typicalCases = List.copyOf(typicalCases);
    this.problems = List.copyOf(problems);
    this.remarks = remarks;
    this.noProblemFound = noProblemFound;
  }

  /**
   * This content replaced by what an author wants; a row that names its id stays the same row.
   *
   * @param knownIndicator whether the guide that applies has an indicator
   * @throws DomainException INVALID_CONTENT for an unknown row or indicator, or for problems beside
   *     the declaration that there are none
   */
  EntryContent replacedBy(EntryDraft draft, Predicate<String> knownIndicator) {
    List<Fault> faults = new ArrayList<>();
    EntryContent replaced =
        new EntryContent(
            rows(successfulPractices, draft.successfulPractices(), "/successfulPractices", faults),
            rows(typicalCases, draft.typicalCases(), "/typicalCases", faults),
            rows(problems, draft.problems(), "/problems", faults),
            draft.remarks(),
            draft.noProblemFound());
    checkIndicators(replaced.successfulPractices, "/successfulPractices", knownIndicator, faults);
    checkIndicators(replaced.problems, "/problems", knownIndicator, faults);
    if (replaced.noProblemFound && !replaced.problems.isEmpty()) {
      faults.add(new Fault("/noProblemFound", "entry.no-problem-but"));
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
    return replaced;
  }

  private static List<Row> rows(
      List<Row> current, List<Row.Draft> wanted, String pointer, List<Fault> faults) {
    Map<UUID, Row> known = current.stream().collect(Collectors.toMap(Row::id, Function.identity()));
    Set<UUID> seen = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Row.Draft draft = wanted.get(i);
      String at = pointer + "/" + i + "/id";
      if (draft.id() == null) {
        rows.add(Row.written(draft));
      } else if (!known.containsKey(draft.id())) {
        faults.add(new Fault(at, "entry.unknown-row", draft.id()));
      } else if (!seen.add(draft.id())) {
        faults.add(new Fault(at, "entry.row-twice", draft.id()));
      } else {
        rows.add(known.get(draft.id()).rewritten(draft));
      }
    }
    return rows;
  }

  private static void checkIndicators(
      List<Row> rows, String pointer, Predicate<String> known, List<Fault> faults) {
    for (int i = 0; i < rows.size(); i++) {
      String indicator = rows.get(i).indicator();
      if (indicator != null && !known.test(indicator)) {
        faults.add(new Fault(pointer + "/" + i + "/indicator", "entry.indicator", indicator));
      }
    }
  }

  /**
   * The same, and it must be fit for filing.
   *
   * @throws DomainException INVALID_CONTENT if it is not
   */
  public EntryContent revisedBy(EntryDraft draft, Predicate<String> knownIndicator) {
    EntryContent revised = replacedBy(draft, knownIndicator);
    List<Fault> faults = revised.faultsBeforeFiling();
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
    return revised;
  }

  /** What keeps it from being filed; empty if nothing does. */
  List<Fault> faultsBeforeFiling() {
    if (problems.isEmpty() && !noProblemFound) {
      return List.of(new Fault("/problems", "entry.no-problem"));
    }
    return IntStream.range(0, problems.size())
        .filter(i -> problems.get(i).indicator() == null)
        .mapToObj(i -> new Fault("/problems/" + i + "/indicator", "entry.problem-indicator"))
        .toList();
  }

  /** The problem rows drafted from a finding: added, put in other words, or taken out. */
  EntryContent withDraftedProblems(String indicator, List<String> words) {
    List<Row> changed = DraftedRows.of(problems, indicator, words);
    boolean none = noProblemFound && changed.isEmpty();
    return new EntryContent(successfulPractices, typicalCases, changed, remarks, none);
  }

  /** The same for its good practices. */
  EntryContent withDraftedPractices(String indicator, List<String> words) {
    return new EntryContent(
        DraftedRows.of(successfulPractices, indicator, words),
        typicalCases,
        problems,
        remarks,
        noProblemFound);
  }
}
