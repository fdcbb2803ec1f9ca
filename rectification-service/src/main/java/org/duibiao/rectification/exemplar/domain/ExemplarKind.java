package org.duibiao.rectification.exemplar.domain;

/**
 * As what an organisation is chosen and shown 选树. The notice: "遴选建设1个第三批“双带头人”教师党支部书记工作室，
 * 通过1个标杆院系、2个样板支部的省级考核，并巩固成果，辐射带动".
 */
public enum ExemplarKind {
  /** “双带头人”教师党支部书记工作室: of a teacher branch whose secretary is a dual leader. */
  STUDIO,
  /** 标杆院系: a general branch. */
  BENCHMARK_DEPARTMENT,
  /** 样板支部: a branch, or one directly below the committee. */
  EXEMPLARY_BRANCH
}
