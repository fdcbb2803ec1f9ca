package org.duibiao.ledger.entry.domain;

import java.util.List;
import java.util.stream.Stream;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.campaign.domain.Guide.Indicator;
import org.duibiao.ledger.diagnosis.domain.Diagnosis;

/**
 * What an organisation's diagnosis means for its filing: every indicator is to be assessed, and who
 * declares that nothing was found has found nothing.
 *
 * <p>The notice: “全覆盖开展诊断，查找存在问题和工作短板”; annex 2: “存在的问题一栏主要对照诊断指南进行查摆”.
 *
 * @param notAssessed indicators that nobody has looked at
 * @param falling indicators that are met in part or not at all
 */
public record Diagnosed(List<String> notAssessed, List<String> falling) {
  /** Everything is assessed and met. */
  public static final Diagnosed CLEAR = new Diagnosed(List.of(), List.of());

  /** Keeps the lists as they are given. */
  public Diagnosed(List<String> notAssessed, List<String> falling) {
    this.notAssessed = List.copyOf(notAssessed);
    this.falling = List.copyOf(falling);
  }

  /** What a diagnosis found, in the order of its guide. */
  public static Diagnosed of(Diagnosis diagnosis, Guide guide) {
    return new Diagnosed(
        diagnosis.notAssessed(guide),
        guide.indicators().stream()
            .map(Indicator::code)
            .filter(code -> diagnosis.at(code).result().falling())
            .toList());
  }

  /** The indicators that contradict the declaration that nothing was found. */
  public List<String> contradicting(boolean noProblemFound) {
    return noProblemFound ? falling : List.of();
  }

  /** What keeps a content from being filed beside this diagnosis. */
  List<Fault> faultsBeforeFiling(EntryContent content) {
    return Stream.concat(
            notAssessed.stream().map(code -> fault(code, "entry.not-assessed")),
            contradicting(content.noProblemFound()).stream()
                .map(code -> fault(code, "entry.contradicted")))
        .toList();
  }

  private static Fault fault(String indicator, String key) {
    return new Fault("/findings/" + indicator, key, indicator);
  }
}
