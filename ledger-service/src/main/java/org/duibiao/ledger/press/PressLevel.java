package org.duibiao.ledger.press;

/** How far an outlet reaches. The notice: “及时将行动成效推送到省、市有关新闻媒体”. */
public enum PressLevel {
  /** 校级. */
  SCHOOL,
  /** 市级. */
  CITY,
  /** 省级. */
  PROVINCE,
  /** 国家级. */
  NATIONAL
}
