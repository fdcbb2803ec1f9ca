package org.duibiao.catalog.organisation.application;

import java.util.Map;
import org.duibiao.catalog.organisation.domain.BranchCategory;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.SheetColumns;
import org.duibiao.catalog.shared.SheetColumns.Column;
import org.duibiao.catalog.shared.SheetValues;

/** The columns of a list of organisations, and how a row of it is read. */
public final class OrganisationSheet {
  /** Its columns. */
  public static final SheetColumns COLUMNS =
      SheetColumns.of(
          Column.required("code", "党组织代码", "代码", "编码"),
          Column.required("name", "党组织名称", "名称", "组织名称", "全称"),
          Column.optional("shortName", "简称"),
          Column.required("type", "类型", "党组织类型", "组织类型"),
          Column.optional("category", "党支部类别", "类别"),
          Column.required("parent", "上级党组织代码", "上级代码", "上级", "上级党组织"),
          Column.optional("displayOrder", "显示顺序", "顺序", "序号"),
          Column.optional("hasPartyGroups", "是否有党小组", "党小组", "有党小组"),
          Column.optional("hasBranchCommittee", "是否有支委会", "支委会", "有支委会"),
          Column.optional("memberCount", "党员人数", "党员数", "members"),
          Column.optional("validFrom", "成立日期", "成立时间"),
          Column.optional("version", "版本"));

  private static final Map<String, OrganisationType> TYPES =
      Map.of(
          "党委", OrganisationType.COMMITTEE,
          "党总支", OrganisationType.GENERAL_BRANCH,
          "总支", OrganisationType.GENERAL_BRANCH,
          "直属党支部", OrganisationType.DIRECT_BRANCH,
          "直属支部", OrganisationType.DIRECT_BRANCH,
          "党支部", OrganisationType.BRANCH,
          "支部", OrganisationType.BRANCH);
  private static final Map<String, BranchCategory> CATEGORIES =
      Map.of(
          "教师", BranchCategory.TEACHER,
          "学生", BranchCategory.STUDENT,
          "机关", BranchCategory.OFFICE,
          "师生联合", BranchCategory.JOINT);

  private OrganisationSheet() {}

  /** A row, with null for what is not said or cannot be read. */
  static OrganisationRow read(SheetValues row) {
    Integer version = row.number("version");
    return new OrganisationRow(
        row.word("code"),
        row.text("name"),
        row.text("shortName"),
        row.constant("type", OrganisationType.class, TYPES),
        row.constant("category", BranchCategory.class, CATEGORIES),
        row.word("parent"),
        row.number("displayOrder"),
        row.truth("hasPartyGroups"),
        row.truth("hasBranchCommittee"),
        row.number("memberCount"),
        row.day("validFrom"),
        version == null ? null : version.longValue());
  }
}
