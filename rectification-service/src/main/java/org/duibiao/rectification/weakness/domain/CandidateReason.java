package org.duibiao.rectification.weakness.domain;

import java.util.List;

/**
 * One reason for which an organisation is proposed as weak, with what it rests on.
 *
 * @param figure what was found
 * @param threshold from which it counts
 * @param ids the indicators, or the obligations, that make up the figure
 */
public record CandidateReason(Criterion criterion, int figure, int threshold, List<String> ids) {
  public CandidateReason {
    ids = List.copyOf(ids);
  }
}
