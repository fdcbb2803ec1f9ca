package org.duibiao.notification.subscription.domain;

/** Through what a subscriber is told. */
public enum SubscriptionChannel {
  /** A person's inbox. */
  INBOX,
  /** A person's inbox, and a mail with the same message. */
  EMAIL,
  /** A portal's webhook. */
  WEBHOOK
}
