package org.duibiao.rectification.appraisal.domain;

import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.LATE;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.ON_TIME;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.OVERDUE;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.PASSED_AT_ONCE;
import static org.duibiao.rectification.appraisal.domain.AppraisalFigure.REVIEWED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** All figures of one time; what is not named is 0. Invariant: rates are worked out, never kept. */
public record AppraisalFigures(Map<AppraisalFigure, Long> counted) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public AppraisalFigures {
    counted = Map.copyOf(counted);
  }

  /** One of them. */
  public long of(AppraisalFigure figure) {
    return counted.getOrDefault(figure, 0L);
  }

  /** 按时率 in per cent: of what had to be there; null if nothing had. */
  public BigDecimal onTimeRate() {
    return rate(of(ON_TIME), of(ON_TIME) + of(LATE) + of(OVERDUE));
  }

  /** 一次通过率 in per cent: of what was reviewed; null if nothing was. */
  public BigDecimal passedAtOnceRate() {
    return rate(of(PASSED_AT_ONCE), of(REVIEWED));
  }

  private static BigDecimal rate(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
