package org.duibiao.notification.endpoint.domain;

/** What stands at an endpoint. */
public enum EndpointKind {
  /** A portal's address. */
  WEBHOOK,
  /** 企业微信群机器人. */
  WECOM,
  /** 钉钉群机器人. */
  DINGTALK,
  /** 飞书群机器人. */
  FEISHU
}
