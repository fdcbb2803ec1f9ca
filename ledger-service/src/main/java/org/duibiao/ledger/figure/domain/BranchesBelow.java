package org.duibiao.ledger.figure.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.duibiao.ledger.figure.domain.Measure.Explanation;
import org.duibiao.ledger.figure.domain.Observed.BranchBelow;

/** Something that every branch of a kind directly below a department must be, on the day. */
record BranchesBelow(
    BigDecimal required,
    Predicate<BranchBelow> concerns,
    Predicate<BranchBelow> reaches,
    String words)
    implements FigureRule {
  @Override
  public Measure measure(Observed observed, Question question) {
    List<BranchBelow> branches = observed.branches().stream().filter(concerns).toList();
    if (branches.isEmpty()) {
      return Measure.none(Basis.AS_OF, "no-branches");
    }
    List<String> lacking =
        branches.stream().filter(reaches.negate()).map(BranchBelow::name).toList();
    int done = branches.size() - lacking.size();
    return Measure.share(
        required,
        done,
        branches.size(),
        lacking,
        Basis.AS_OF,
        Explanation.of(
            words, branches.size(), done, lacking.isEmpty() ? "-" : String.join("、", lacking)));
  }
}
