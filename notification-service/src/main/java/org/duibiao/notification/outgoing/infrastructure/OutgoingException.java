package org.duibiao.notification.outgoing.infrastructure;

/** A request that got no answer. Its message is in our own words and names no address. */
public class OutgoingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How it ended. */
  public enum Kind {
    /** The name could not be looked up. */
    NAME,
    /** It leads to an address that is never called. */
    ADDRESS,
    /** No connection came about, or none that can be trusted. */
    CONNECTION,
    /** The connection broke before the answer. */
    BROKEN,
    /** The time was over. */
    TIME
  }

  private final Kind kind;
  private final boolean maybeSent;

  OutgoingException(Kind kind, boolean maybeSent, String reason, Throwable cause) {
    super(reason, cause);
    this.kind = kind;
    this.maybeSent = maybeSent;
  }

  /** How it ended. */
  public Kind kind() {
    return kind;
  }

  /** Whether the other side may have got the request all the same. */
  public boolean maybeSent() {
    return maybeSent;
  }
}
