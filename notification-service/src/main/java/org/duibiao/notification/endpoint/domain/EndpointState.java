package org.duibiao.notification.endpoint.domain;

/** Whether anything is sent to an endpoint. */
public enum EndpointState {
  /** 启用. */
  ACTIVE,
  /** 停用: nothing is sent until it is enabled again. */
  DISABLED,
  /** 已失效: it has answered that it wants nothing any more (410). */
  GONE,
  /** 已删除: its name is left for the log alone. */
  DELETED
}
