package org.duibiao.ledger.ledger.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.INVALID_CONTENT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.ledger.ledger.domain.LedgerContent.Missing;
import org.duibiao.ledger.ledger.domain.LedgerContent.Pin;

/**
 * What stands directly below a unit, in display order. Invariant of filing: everything below is
 * accepted or exempt, or named as missing with an explanation (带缺上报).
 *
 * <p>The notice: “全覆盖开展诊断……逐级逐一建立工作台账”.
 */
public record RollUp(List<Below> below) {
  /** Keeps the list as it is given. */
  public RollUp(List<Below> below) {
    this.below = List.copyOf(below);
  }

  /** The accepted revisions. */
  public List<Pin> accepted() {
    return below.stream()
        .filter(Below::accepted)
        .map(one -> new Pin(one.organisation(), one.acceptedRevision()))
        .toList();
  }

  /** Those that are neither accepted nor exempt. */
  public List<Below> missing() {
    return below.stream().filter(Below::missing).toList();
  }

  /**
   * Checks that the explanations name exactly those that are missing.
   *
   * @throws DomainException INVALID_CONTENT with one fault per organisation
   */
  void requireExplained(List<Missing> explained) {
    List<Fault> faults = new ArrayList<>();
    Set<String> absent = missing().stream().map(Below::organisation).collect(Collectors.toSet());
    Set<String> named = new HashSet<>();
    for (int i = 0; i < explained.size(); i++) {
      String code = explained.get(i).organisation();
      String pointer = "/missing/" + i + "/organisation";
      if (!absent.contains(code)) {
        faults.add(new Fault(pointer, "ledger.not-missing", code));
      } else if (!named.add(code)) {
        faults.add(new Fault(pointer, "ledger.missing-twice", code));
      }
    }
    for (Below one : missing()) {
      if (!named.contains(one.organisation())) {
        faults.add(
            new Fault("/missing", "ledger.missing-unexplained", one.name(), one.organisation()));
      }
    }
    if (!faults.isEmpty()) {
      throw new DomainException(INVALID_CONTENT, faults);
    }
  }
}
