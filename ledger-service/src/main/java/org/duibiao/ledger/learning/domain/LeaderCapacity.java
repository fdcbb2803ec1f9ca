package org.duibiao.ledger.learning.domain;

/** As what somebody led a learning: “院（系）党政主要负责同志” (department guide, 3.1). */
public enum LeaderCapacity {
  /** 党组织书记. */
  PARTY_HEAD("党组织书记"),
  /** 院长、系主任. */
  ADMINISTRATIVE_HEAD("行政负责人"),
  /** 党政一肩挑. */
  BOTH_HEADS("党政一肩挑"),
  /** 其他. */
  OTHER("其他");

  private final String label;

  LeaderCapacity(String label) {
    this.label = label;
  }

  /** As it is called in lists and forms. */
  public String label() {
    return label;
  }
}
