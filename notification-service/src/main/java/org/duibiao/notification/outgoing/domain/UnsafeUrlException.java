package org.duibiao.notification.outgoing.domain;

/** A URL that is never called. */
public class UnsafeUrlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;

  /** What is wrong, as a key of our own words; never the URL itself. */
  public UnsafeUrlException(String key) {
    super(key);
    this.key = key;
  }

  /** The key of the words that say what is wrong. */
  public String key() {
    return key;
  }
}
