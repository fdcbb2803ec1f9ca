package org.duibiao.ledger.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.chassis.office.OfficeDocument;
import org.duibiao.chassis.office.OfficeDocument.Table;
import org.duibiao.chassis.office.OfficeDocument.TableCell;
import org.duibiao.chassis.office.OfficeDocument.TableRow;
import org.duibiao.ledger.entry.domain.Diagnosed;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.entry.domain.Row;
import org.duibiao.ledger.form.domain.FilledForm.Filled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a filled row takes away, and what it leaves. */
class FormMergeTest {
  private static final Row PRACTICE = row(null, "支委轮流讲微党课");
  private static final Row CASE = row(null, "先锋岗");
  private static final Row FIRST = row("branch-1.1", "学时不足");
  private static final Row SECOND = row("branch-1.2", "制度不全");
  private static final EntryContent STANDING =
      new EntryContent(List.of(PRACTICE), List.of(CASE), List.of(FIRST, SECOND), "说明", false);
  private static final Diagnosed FALLING = new Diagnosed(List.of(), List.of("branch-1.1"));

  private static Row row(String indicator, String text) {
    return new Row(UUID.randomUUID(), indicator, null, text, Row.Origin.OWNER, false);
  }

  private static FormMerge.Merged merged(
      Map<FormColumn, String> cells, EntryContent standing, Diagnosed diagnosed) {
    Map<FormColumn, List<String>> texts = new EnumMap<>(FormColumn.class);
    cells.forEach((column, text) -> texts.put(column, List.of(text)));
    return new FormMerge(new Filled(5, "某支部", texts), standing, Optional::of, diagnosed).merged();
  }

  private static List<String> told(FormMerge.Merged merged) {
    return merged.warnings().stream()
        .map(one -> one.column().heading() + one.words().messageKey().replace("annex", ""))
        .toList();
  }

  private static Map<FormColumn, String> everywhere(String text) {
    Map<FormColumn, String> cells = new HashMap<>();
    FormColumn.written().forEach(column -> cells.put(column, text));
    return cells;
  }

  @Test
  void aBlankKeepsWhatStandsThereAndSaysHowToTakeItAway() {
    FormMerge.Merged merged = merged(everywhere(" "), STANDING, Diagnosed.CLEAR);

    assertThat(merged.draft().successfulPractices()).hasSize(1);
    assertThat(merged.draft().typicalCases()).hasSize(1);
    assertThat(merged.draft().problems()).hasSize(2);
    assertThat(merged.draft().remarks()).isEqualTo("说明");
    assertThat(told(merged))
        .containsExactly("成功经验.blank-kept", "典型案例.blank-kept", "存在问题.blank-kept", "备注.blank-kept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "/", "暂无。"})
  void nothingIsTakenAwayUnlessSaidAndThenItIsTold(String nothing) {
    FormMerge.Merged merged = merged(everywhere(nothing), STANDING, Diagnosed.CLEAR);

    assertThat(merged.draft().successfulPractices()).isEmpty();
    assertThat(merged.draft().typicalCases()).isEmpty();
    assertThat(merged.draft().problems()).isEmpty();
    assertThat(merged.draft().noProblemFound()).isTrue();
    assertThat(merged.draft().remarks()).isNull();
    assertThat(merged.warnings())
        .extracting(one -> one.words().arguments()[0])
        .containsExactlyInAnyOrder("支委轮流讲微党课", "先锋岗", "学时不足", "制度不全", "说明");
  }

  @Test
  void aRowThatIsNoLongerInItsCellIsToldWithItsWords() {
    FormMerge.Merged merged =
        merged(Map.of(FormColumn.PROBLEMS, "【branch-1.2】制度不全"), STANDING, Diagnosed.CLEAR);

    assertThat(merged.draft().problems()).extracting(Row.Draft::id).containsExactly(SECOND.id());
    assertThat(told(merged)).containsExactly("存在问题.removed");
    assertThat(merged.warnings().get(0).words().arguments()).containsExactly("学时不足");
  }

  @Test
  void declaringNothingBesideFindingsThatSayOtherwiseIsTold() {
    Map<FormColumn, String> nothing = Map.of(FormColumn.PROBLEMS, "未发现问题");

    assertThat(told(merged(nothing, EntryContent.EMPTY, FALLING)))
        .containsExactly("存在问题.contradicted");
    assertThat(told(merged(nothing, EntryContent.EMPTY, Diagnosed.CLEAR))).isEmpty();
    assertThat(told(merged(Map.of(), EntryContent.EMPTY, FALLING))).isEmpty();
  }

  private static OfficeDocument table(String... lines) {
    List<TableRow> rows = new java.util.ArrayList<>();
    for (String line : lines) {
      List<TableCell> cells = new java.util.ArrayList<>();
      for (String text : line.split("\\|", -1)) {
        boolean merged = text.startsWith("^");
        cells.add(new TableCell(cells.size() + 1, merged ? text.substring(1) : text, merged));
      }
      rows.add(new TableRow(rows.size() + 1, cells));
    }
    return new OfficeDocument(List.of(), List.of(new Table("1", rows)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "序号|党组织名称|诊断情况|^诊断情况|^诊断情况|备注;^序号|^党组织名称|成功经验|典型案例|存在问题|^备注",
        "序号|党组织名称|诊断情况|||备注;||成功经验|典型案例|存在问题|",
        "序号|党组织名称|诊断情况||||;||成功经验|典型案例|存在问题|备注|"
      })
  void headingsMayTakeTwoRows(String headings) {
    String[] lines = (headings + ";1|某支部|甲|乙|丙|丁;2|另一支部|||戊|").split(";");

    FilledForm form = FormReader.read(table(lines));

    assertThat(form.faults()).isEmpty();
    assertThat(form.columns()).containsAll(FormColumn.written());
    assertThat(form.rows()).extracting(Filled::name).containsExactly("某支部", "另一支部");
    assertThat(form.rows().get(0).texts(FormColumn.PROBLEMS)).containsExactly("丙");
    assertThat(form.rows().get(0).texts(FormColumn.REMARKS)).containsExactly("丁");
  }
}
