package org.duibiao.ledger.coverage.domain;

import java.util.Arrays;
import java.util.Optional;

/** What organisations found of themselves at an indicator, with the letter it is stored by. */
public enum IndicatorResult {
  /** 达标. */
  MET('M'),
  /** 部分达标. */
  PARTLY_MET('P'),
  /** 未达标. */
  NOT_MET('N'),
  /** 不适用. */
  NOT_APPLICABLE('A'),
  /** 未诊断: nothing is filed, or the indicator was left open. */
  NOT_ASSESSED('-');

  private final char letter;

  IndicatorResult(char letter) {
    this.letter = letter;
  }

  /** The letter it is stored by. */
  public String letter() {
    return String.valueOf(letter);
  }

  /** The one with a letter. */
  public static Optional<IndicatorResult> of(char letter) {
    return Arrays.stream(values()).filter(result -> result.letter == letter).findFirst();
  }
}
