package org.duibiao.notification.mail.domain;

/** Why a mail did not go, or not yet; its words stand in {@code problems/notification}. */
public enum MailReason {
  /** The recipient's posts have no usable e-mail address. */
  NO_ADDRESS,
  /** The recipient wants no mail of this kind. */
  UNSUBSCRIBED,
  /** The recipient holds no post any more. */
  LEFT,
  /** The message is not there any more. */
  NO_MESSAGE,
  /** No mail server is configured at present. */
  MAIL_OFF,
  /** The mail server cannot be reached, or says nothing. */
  UNREACHABLE,
  /** The mail server does not let this system in. */
  LOGIN_REFUSED,
  /** The mail server cannot take it now. */
  LATER,
  /** The mail server will not take it. */
  REFUSED,
  /** The connection ended before the mail was handed over in full. */
  CUT_OFF,
  /** The mail was handed over in full and the answer never came. */
  NO_ANSWER
}
