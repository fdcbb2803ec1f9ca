package org.duibiao.ledger.hint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for alike, and what for empty. */
class HintRulesTest {
  private static final StockPhrases PHRASES =
      new StockPhrases(List.of("不够深入", "有待加强", "需进一步提高", "学习", "理论学习", "工作"));

  @ParameterizedTest
  @ValueSource(strings = {"学习不够深入", "理论学习有待加强，工作需进一步提高。", "工作不够深入、有待加强"})
  void stockPhrasesWithoutAFactAreEmpty(String text) {
    assertThat(PHRASES.empty(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "学习不够深入，全年仅24学时",
        "理论学习有待加强：《条例》未组织",
        "三名党员学习不够深入",
        "实训基地党员先锋岗长期无人值守，学习栏空置",
        "档案未归"
      })
  void whatNamesAFactOrSaysMoreIsNot(String text) {
    assertThat(PHRASES.empty(text)).isEmpty();
  }

  @Test
  void aCopyWithAFewWordsChangedSharesABandAndAnotherTextDoesNot() {
    String text = "部分党员参加组织生活不够积极，请假手续不规范，三会一课记录本填写过于简单，没有反映讨论过程";
    Fingerprint one = Fingerprint.of(text);
    Fingerprint copy = Fingerprint.of(text.replace("部分党员", "个别党员").replace("，", " "));
    Fingerprint other = Fingerprint.of("教师党支部书记尚未全部实现双带头人，两个教研室合并后支部没有及时调整设置，影响了工作开展");

    assertThat(one.likeness(copy)).isGreaterThanOrEqualTo(70);
    assertThat(shared(one.bands("c"), copy.bands("c"))).isNotEmpty();
    assertThat(one.likeness(other)).isLessThan(20);
    assertThat(shared(one.bands("c"), other.bands("c"))).isEmpty();
    assertThat(shared(one.bands("c"), one.bands("d"))).isEmpty();
  }

  private static Set<Long> shared(List<Long> some, List<Long> others) {
    Set<Long> shared = new HashSet<>(some);
    shared.retainAll(others);
    return shared;
  }
}
