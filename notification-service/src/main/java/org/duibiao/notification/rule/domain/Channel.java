package org.duibiao.notification.rule.domain;

/** Through what somebody is told. */
public enum Channel {
  /** 收件箱: always there. */
  INBOX(true),
  /** 邮件: where a mail server is configured, beside the inbox. */
  EMAIL(false),
  /** 企业微信群机器人. */
  WECOM(false),
  /** 钉钉群机器人. */
  DINGTALK(false),
  /** 飞书群机器人. */
  FEISHU(false),
  /** A portal's address. */
  WEBHOOK(false);

  private final boolean available;

  Channel(boolean available) {
    this.available = available;
  }

  /** Whether a rule may name it without anything being configured: only what works is promised. */
  public boolean available() {
    return available;
  }
}
