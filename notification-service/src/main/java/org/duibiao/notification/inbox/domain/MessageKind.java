package org.duibiao.notification.inbox.domain;

/** Why a person was told. */
public enum MessageKind {
  /** Something is due soon. */
  REMINDER_BEFORE_DUE,
  /** Something of the own organisation is overdue. */
  OVERDUE_OWNER,
  /** What is overdue directly below, in one message. */
  OVERDUE_DIGEST,
  /** What is still overdue below a committee, in one message to its office. */
  OFFICE_DIGEST,
  /** What was submitted has waited long for the reader's review. */
  REVIEW_WAITING,
  /** 公示期满: the office may decide. */
  NOTICE_OVER,
  /** A submission of the own organisation was returned. */
  RETURNED,
  /** 书记交接: the reader is the new secretary; what the organisation still owes, in one message. */
  HANDOVER,
  /** 订阅: something has happened that the reader has subscribed to. */
  EVENT;

  /** Whether nobody may refuse to have it by e-mail: it asks one person in particular to act. */
  public boolean obligatory() {
    return this == RETURNED || this == HANDOVER;
  }
}
