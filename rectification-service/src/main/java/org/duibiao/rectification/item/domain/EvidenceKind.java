package org.duibiao.rectification.item.domain;

/** What kind of thing a piece of evidence points at. */
public enum EvidenceKind {
  /** A file of the organisation's evidence, by its id. */
  FILE,
  /** A record that exists in the ledger, a learning record or evidence, by its id. */
  RECORD,
  /** A page on the web. */
  LINK,
  /** A document, by its number or where it is kept; found in old items and taken no more. */
  DOCUMENT
}
