package org.duibiao.ledger.learning.domain;

/**
 * How a learning was held, and the other acts of an organisation's life that the guides count. The
 * notice: “通过‘三会一课’、主题党日活动等方式……集中学习和个人自学相结合”.
 */
public enum LearningKind {
  /** 三会一课, without saying which; it counts as time of study only. */
  MEETING_OR_LESSON("三会一课", true),
  /** 党小组会. */
  GROUP_MEETING("党小组会", false),
  /** 支部委员会会议. */
  COMMITTEE_MEETING("支委会", false),
  /** 支部党员大会. */
  GENERAL_MEETING("支部党员大会", false),
  /** 党课. */
  PARTY_LECTURE("党课", true),
  /** 主题党日. */
  THEME_DAY("主题党日", true),
  /** 集中学习. */
  GROUP_STUDY("集中学习", true),
  /** 个人自学. */
  SELF_STUDY("个人自学", false),
  /** 学习文件 of a campaign's reading list. */
  READING("学习文件", false),
  /** 集中培训. */
  TRAINING("集中培训", true),
  /** 师德学习. */
  ETHICS_STUDY("师德学习", false),
  /** 谈心谈话：党支部委员之间. */
  TALK_COMMITTEE("谈心谈话（委员之间）", false),
  /** 谈心谈话：党支部委员和党员之间. */
  TALK_COMMITTEE_MEMBER("谈心谈话（委员和党员）", false),
  /** 谈心谈话：党员和党员之间. */
  TALK_MEMBERS("谈心谈话（党员之间）", false),
  /** 组织生活会. */
  ORGANISATION_LIFE_MEETING("组织生活会", false),
  /** 向上级党组织报告支部工作. */
  REPORT_TO_SUPERIOR("向上级报告工作", false),
  /** 向支部党员大会报告工作情况. */
  REPORT_TO_GENERAL_MEETING("向党员大会报告工作", false),
  /** 党员向党支部汇报学习、思想和工作情况. */
  MEMBER_REPORT("党员汇报", false),
  /** 民主评议党员. */
  DEMOCRATIC_APPRAISAL("民主评议党员", false),
  /** 思想政治理论课 by one of the heads. */
  IDEOLOGY_CLASS("思想政治理论课", false),
  /** 党政交叉任职, of one person. */
  CROSS_APPOINTMENT("党政交叉任职", false),
  /** 专职常务副书记, where one person holds both posts. */
  EXECUTIVE_DEPUTY("专职常务副书记", false),
  /** 报告会、研讨会、论坛 that was filed before it was held 一会一报. */
  EVENT_FILED_BEFORE("活动（事前报批）", false),
  /** The same, and it was not. */
  EVENT_NOT_FILED("活动（未报批）", false),
  /** 在高层次领军人才、青年优秀教师中发展党员. */
  TALENT_ADMITTED("发展高层次人才入党", false),
  /** 其他. */
  OTHER("其他", false);

  private final String label;
  private final boolean training;

  LearningKind(String label, boolean training) {
    this.label = label;
    this.training = training;
  }

  /** As it is called in lists and forms. */
  public String label() {
    return label;
  }

  /** Whether its hours are 集中学习培训 in the sense of the branch guide, 2.3. */
  public boolean training() {
    return training;
  }
}
