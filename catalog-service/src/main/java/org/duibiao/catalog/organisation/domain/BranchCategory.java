package org.duibiao.catalog.organisation.domain;

/** Whose branch it is. */
public enum BranchCategory {
  /** 教师. */
  TEACHER,
  /** 学生. */
  STUDENT,
  /** 机关. */
  OFFICE,
  /** 师生联合. */
  JOINT
}
