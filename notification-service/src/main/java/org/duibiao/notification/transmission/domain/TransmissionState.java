package org.duibiao.notification.transmission.domain;

/** How far something that leaves the house has come. */
public enum TransmissionState {
  /** 待发送: it waits for its turn, or for its next attempt. */
  QUEUED,
  /** 发送中: on its way now. */
  SENDING,
  /** 已发送: the other side has taken it. */
  SENT,
  /** 可能已发送: nobody can tell; it is not sent again by itself. */
  MAYBE_SENT,
  /** 已搁置: it will not be tried again by itself. */
  PARKED,
  /** 不再发送: meanwhile nobody there may be told. */
  SUPPRESSED;

  /** Whether somebody may have it sent again by hand. */
  public boolean replayable() {
    return this == PARKED || this == MAYBE_SENT;
  }
}
