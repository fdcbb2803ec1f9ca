package org.duibiao.ledger.call.application;

/** How somebody was reached. */
public enum ContactChannel {
  /** 电话. */
  PHONE,
  /** 短信. */
  SMS,
  /** 即时通讯. */
  CHAT,
  /** 邮件. */
  EMAIL,
  /** 当面. */
  IN_PERSON,
  /** 其他. */
  OTHER
}
