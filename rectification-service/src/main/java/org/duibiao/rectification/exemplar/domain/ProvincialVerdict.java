package org.duibiao.rectification.exemplar.domain;

/** What the province found 省级考核结论. */
public enum ProvincialVerdict {
  PASSED,
  FAILED
}
