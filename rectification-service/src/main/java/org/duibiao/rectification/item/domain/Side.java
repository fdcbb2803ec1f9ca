package org.duibiao.rectification.item.domain;

/** Whose business an action is. */
public enum Side {
  /** The organisation that has the problem, or those who fill in for it from above. */
  OWNER,
  /** A superior organisation: "院党委抓系党总支和直属党支部、系党总支抓党支部". */
  SUPERIOR,
  /** What follows by itself from what the ledger says of the problem. */
  LEDGER,
  /** What follows by itself from what the catalog says of who holds a post. */
  CATALOG
}
