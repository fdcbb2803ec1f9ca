package org.duibiao.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "zh",
        "zh-CN",
        "zh-TW,en;q=0.5",
        "fr",
        "*",
        "fr,zh;q=0.3,en;q=0.1",
        ";;q=",
        "en;q=abc"
      })
  void speaksChineseUnlessEnglishIsWantedMore(String header) {
    assertThat(Language.of(header)).isEqualTo(Language.CHINESE);
  }

  @Test
  void speaksEnglishToThoseWhoWantItMore() {
    assertThat(Language.of("en")).isEqualTo(Language.ENGLISH);
    assertThat(Language.of("en-US,en;q=0.9")).isEqualTo(Language.ENGLISH);
    assertThat(Language.of("de,en;q=0.5,zh;q=0.2")).isEqualTo(Language.ENGLISH);
  }
}
