package org.duibiao.rectification.item.domain;

/**
 * Where a rectification item 整改事项 stands. What leads from one to the next says {@link Lifecycle}.
 */
public enum ItemState {
  /** 待整改: its problem was accepted, nothing is planned yet. */
  OPEN,
  /** 整改中: planned and being worked on. */
  IN_PROGRESS,
  /** 申请销号: said to be put right, with evidence. */
  SUBMITTED,
  /** 已退回: not put right yet, with a reason. */
  RETURNED,
  /** 已延期: a superior has granted a later date. */
  DEFERRED,
  /** 已销号: verified by a superior and struck off. */
  STRUCK_OFF,
  /** 回头看: looked at again after it was struck off, and found wanting. */
  REOPENED,
  /** 已撤销: its problem was withdrawn. */
  WITHDRAWN
}
