package org.duibiao.ledger.diagnosis.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings of a diagnosis, one per indicator. */
public record Findings(List<Finding> all) {
  /** Nothing assessed. */
  public static final Findings NONE = new Findings(List.of());

  /** Keeps the list as it is given. */
  public Findings(List<Finding> all) {
    this.all = List.copyOf(all);
  }

  /** The finding at an indicator. */
  public Finding at(String indicator) {
    return all.stream()
        .filter(finding -> finding.indicator().equals(indicator))
        .findFirst()
        .orElse(Finding.none(indicator));
  }

  /** These, with others in the place of those at the same indicators. */
  public Findings with(List<Finding> others) {
    Map<String, Finding> merged = new LinkedHashMap<>();
    all.forEach(finding -> merged.put(finding.indicator(), finding));
    others.forEach(finding -> merged.put(finding.indicator(), finding));
    return new Findings(new ArrayList<>(merged.values()));
  }
}
