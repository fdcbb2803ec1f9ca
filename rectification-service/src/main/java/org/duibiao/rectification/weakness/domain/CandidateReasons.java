package org.duibiao.rectification.weakness.domain;

import java.util.List;

/** All the reasons for which an organisation is proposed as weak. */
public record CandidateReasons(List<CandidateReason> all) {
  public CandidateReasons {
    all = List.copyOf(all);
  }
}
