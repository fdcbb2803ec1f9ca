package org.duibiao.rectification.item.domain;

/** What kind of thing a piece of evidence points at. */
public enum EvidenceKind {
  /** A record that exists already, such as a learning record. */
  RECORD,
  /** A page on the web. */
  LINK,
  /** A document, by its number or where it is kept. */
  DOCUMENT
}
