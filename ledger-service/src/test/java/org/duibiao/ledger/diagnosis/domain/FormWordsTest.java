package org.duibiao.ledger.diagnosis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.duibiao.ledger.diagnosis.domain.ResultRead.Sort;
import org.duibiao.ledger.shared.domain.HeadingText;
import org.duibiao.ledger.shared.domain.NumberedText;
import org.duibiao.ledger.shared.domain.TableFoot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write for a result, and what they write below the table. */
class FormWordsTest {
  /** With work that grew with the square of the length none of these came to an end. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "。", "）", "]", ":", "*", "("})
  void aCellMadeToTakeLongTakesNoLonger(String piece) {
    String hostile = "是，甲" + piece.repeat(3_000_000) + "乙";

    assertThat(FormWords.result(hostile)).isNotNull();
    assertThat(FormWords.behind(hostile)).isNotNull();
    assertThat(FormReading.bareCode(hostile)).isNotEmpty();
    assertThat(HeadingText.meant(hostile, FormColumn.values())).isEmpty();
    assertThat(NumberedText.of(hostile, NumberedText.Kind.PROBLEMS).parts()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "☑, RESULT, MET",
    "√ , RESULT, MET",
    "已完成, RESULT, MET",
    "做到了。, RESULT, MET",
    "基本做到, RESULT, PARTLY_MET",
    "没做到, RESULT, NOT_MET",
    "未 完成, RESULT, NOT_MET",
    "N/A, RESULT, NOT_APPLICABLE",
    "优, CONVENTION, MET",
    "良, CONVENTION, MET",
    "中, CONVENTION, PARTLY_MET",
    "差, CONVENTION, NOT_MET",
    "☒, CONVENTION, NOT_MET",
    "□, BLANK, ",
    "☐ , BLANK, ",
    "待填, BLANK, ",
    "未完全落实, CONVENTION, PARTLY_MET",
    "有差距, CONVENTION, PARTLY_MET",
    "整改中, CONVENTION, NOT_MET",
    "'达标，已整改', CONVENTION, MET",
    "部分达标:台账缺2次, CONVENTION, PARTLY_MET",
    "是（达标）, RESULT, MET",
    "是（未达标）, UNKNOWN, ",
    "差不多, UNKNOWN, ",
    "√×, UNKNOWN, ",
    "√√, UNKNOWN, "
  })
  void aWordATickOrAGradeIsAResult(String written, Sort sort, FindingResult result) {
    assertThat(FormWords.result(written)).isEqualTo(new ResultRead(sort, result));
  }

  @ParameterizedTest
  @CsvSource({
    "☑达标 □部分达标 □未达标, RESULT, MET",
    "□达标 ☑ 部分达标 □未达标 □不适用, RESULT, PARTLY_MET",
    "☐达标 ☐部分达标 ☒未达标, RESULT, NOT_MET",
    "达标□ 部分达标□ 未达标☑, RESULT, NOT_MET",
    "达标（√） 部分达标（ ） 未达标（  ）, RESULT, MET",
    "[ ]达标 [√]部分达标, RESULT, PARTLY_MET",
    "□√达标  □未达标, RESULT, MET",
    "√部分达标, RESULT, PARTLY_MET",
    "○优 ●良 ○中 ○差, CONVENTION, MET",
    "□是 ☑否, RESULT, NOT_MET",
    "□达标 □部分达标 □未达标, BLANK, ",
    "☑达标 ☑部分达标 □未达标, SEVERAL, ",
    "☑达标 ☒部分达标 ☒未达标, SEVERAL, ",
    "R达标 £部分达标, RESULT, MET",
    "£达标 R部分达标, RESULT, PARTLY_MET",
    "☑达到一半 □没有, UNKNOWN, "
  })
  void oneTickedBoxIsAResultNoneIsABlankAndTwoAreRefused(
      String written, Sort sort, FindingResult result) {
    assertThat(FormWords.result(written)).isEqualTo(new ResultRead(sort, result));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计",
        "合 计：达标 20 项",
        "填表人：张三",
        "填报人 李四   2021年4月10日",
        "审核人（签字）：",
        "日期：2021年4月10日",
        "2021 年 4 月 10 日",
        "（盖章）",
        "党支部书记签字：",
        "（党支部盖章）",
        "注：未尽事宜另附页",
        "备注:无"
      })
  void whatStandsBelowATableIsKnown(String text) {
    assertThat(TableFoot.begins(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"branch-9.9", "注重调研", "日期不清的台账", "说明文件未传达", "合计学时不足", "审核人员未到位", "盖章手续不全", ""})
  void aFactIsNoFoot(String text) {
    assertThat(TableFoot.begins(text)).isFalse();
  }
}
