package org.duibiao.catalog.organisation.application;

import static org.duibiao.catalog.organisation.domain.OrganisationType.BRANCH;
import static org.duibiao.catalog.organisation.domain.OrganisationType.COMMITTEE;
import static org.duibiao.catalog.organisation.domain.OrganisationType.DIRECT_BRANCH;
import static org.duibiao.catalog.organisation.domain.OrganisationType.GENERAL_BRANCH;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.catalog.organisation.domain.BranchCategory;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.catalog.shared.Codes;
import org.duibiao.catalog.shared.SheetColumns;
import org.duibiao.catalog.shared.SheetColumns.Column;
import org.duibiao.catalog.shared.SheetValues;
import org.duibiao.catalog.shared.SheetWords;

/** The columns of a list of organisations, and how a row of it is read. */
public final class OrganisationSheet {
  /** Its columns. */
  public static final SheetColumns COLUMNS =
      SheetColumns.of(
          Column.required("code", "党组织代码", "代码", "编码", "组织代码", "党组织编码"),
          Column.required(
              "name", "党组织名称", "名称", "组织名称", "全称", "党组织全称", "党支部名称", "支部名称", "党支部全称", "支部全称"),
          Column.optional("shortName", "简称"),
          Column.required("type", "类型", "党组织类型", "组织类型").orElse("类别", "支部类型", "党支部类型"),
          Column.optional("category", "党支部类别", "类别", "支部类型", "党支部类型"),
          Column.required(
              "parent", "上级党组织代码", "上级代码", "上级", "上级党组织", "上级组织代码", "所属党组织代码", "上级党组织名称", "上级名称",
              "隶属党组织", "隶属党组织代码", "隶属组织", "隶属关系", "隶属"),
          Column.optional("displayOrder", "显示顺序", "顺序", "序号"),
          Column.optional("hasPartyGroups", "是否有党小组", "党小组", "有党小组"),
          Column.optional("hasBranchCommittee", "是否有支委会", "支委会", "有支委会"),
          Column.optional("memberCount", "党员人数", "党员数", "党员总数", "members"),
          Column.optional("validFrom", "成立日期", "成立时间", "设立日期"),
          Column.optional("version", "版本"));

  /** What each row has to say. */
  static final Map<String, Function<OrganisationRow, Object>> REQUIRED =
      Map.of(
          "code",
          OrganisationRow::code,
          "name",
          OrganisationRow::name,
          "type",
          OrganisationRow::type);

  private static final SheetWords<OrganisationType> TYPES =
      SheetWords.of(OrganisationType.class)
          .with(COMMITTEE, "党委", "基层党委", "二级党委", "分党委")
          .with(GENERAL_BRANCH, "党总支", "总支", "系党总支", "二级党总支", "院党总支", "党总支部", "总支部")
          .with(DIRECT_BRANCH, "直属党支部", "直属支部")
          .with(BRANCH, "党支部", "支部");
  private static final SheetWords<BranchCategory> CATEGORIES =
      SheetWords.of(BranchCategory.class)
          .with(BranchCategory.TEACHER, "教师", "教工", "教职工")
          .with(BranchCategory.STUDENT, "学生", "研究生", "本科生", "大学生")
          .with(BranchCategory.OFFICE, "机关", "行政")
          .with(BranchCategory.JOINT, "师生联合", "师生");
  private static final Pattern BRANCH_OF = Pattern.compile("(.*?)(直属)?党?支部");
  private static final Set<String> NONE =
      Set.of("无", "离退休", "离退休人员", "离退休干部", "离休", "退休", "老干部", "其他", "其它");

  private OrganisationSheet() {}

  /** A row, with null for what is not said or cannot be read. */
  static OrganisationRow read(SheetValues row) {
    Kind kind = kind(row);
    Integer version = row.number("version");
    String parent = row.codeOrName("parent");
    return new OrganisationRow(
        row.code("code"),
        row.text("name"),
        row.text("shortName"),
        kind.type(),
        kind.category(),
        Codes.isCode(parent) ? parent : null,
        row.number("displayOrder", OrganisationRow.MOST),
        row.truth("hasPartyGroups"),
        row.truth("hasBranchCommittee"),
        row.number("memberCount", OrganisationRow.MOST),
        row.day("validFrom"),
        version == null ? null : version.longValue());
  }

  /** What a row calls its superior where it does not give the code. */
  static String nameOfParent(SheetValues row) {
    String parent = row.codeOrName("parent");
    return parent == null || Codes.isCode(parent) ? null : parent;
  }

  private record Kind(OrganisationType type, BranchCategory category) {}

  /** People say in one word what a branch is and whose it is: 学生党支部. */
  private static Kind kind(SheetValues row) {
    String word = row.word("type");
    Matcher branch = BRANCH_OF.matcher(word == null ? "" : word.replaceAll("\\s", ""));
    boolean joined = branch.matches() && !branch.group(1).isEmpty() && isCategory(branch.group(1));
    BranchCategory category = category(row);
    if (word != null && CATEGORIES.meaning(word).isPresent()) {
      BranchCategory meant = CATEGORIES.meaning(word).orElseThrow();
      row.warn("type", "sheet.taken-for-branch", word);
      requireSame(row, category, meant);
      return new Kind(BRANCH, meant);
    }
    if (!joined) {
      return new Kind(row.constant("type", TYPES), category);
    }
    BranchCategory said = CATEGORIES.meaning(branch.group(1)).orElse(null);
    if (said == null) {
      row.warn("type", "sheet.no-category", word);
    } else {
      requireSame(row, category, said);
    }
    return new Kind(
        branch.group(2) == null ? BRANCH : DIRECT_BRANCH, category == null ? said : category);
  }

  private static void requireSame(SheetValues row, BranchCategory category, BranchCategory said) {
    if (category != null && category != said) {
      row.remark("category", "sheet.other-category", row.word("type"));
    }
  }

  private static boolean isCategory(String word) {
    return NONE.contains(word) || CATEGORIES.meaning(word).isPresent();
  }

  private static BranchCategory category(SheetValues row) {
    String word = row.word("category");
    Matcher branch = BRANCH_OF.matcher(word == null ? "" : word.replaceAll("\\s", ""));
    String bare = branch.matches() ? branch.group(1) : word;
    if (bare == null || bare.isEmpty()) {
      return null;
    }
    if (NONE.contains(bare)) {
      if (!bare.equals("无")) {
        row.warn("category", "sheet.no-category", word);
      }
      return null;
    }
    return CATEGORIES.meaning(bare).orElseGet(() -> row.constant("category", CATEGORIES));
  }
}
