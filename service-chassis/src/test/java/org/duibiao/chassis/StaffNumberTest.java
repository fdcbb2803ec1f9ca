package org.duibiao.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import org.duibiao.chassis.access.StaffNumber;
import org.junit.jupiter.api.Test;

class StaffNumberTest {
  @Test
  void isTheSameHoweverItIsTyped() {
    assertThat(StaffNumber.of(" T2021-001 ")).isEqualTo("t2021-001");
    assertThat(StaffNumber.of("t2021-001")).isEqualTo("t2021-001");
    assertThat(StaffNumber.of("\u200bＴ2021\ufeff-001\u3000")).isEqualTo("t2021-001");
  }

  @Test
  void doesNotDependOnTheMachinesLanguage() {
    var before = java.util.Locale.getDefault();
    java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
    try {
      assertThat(StaffNumber.of("LI")).isEqualTo("li");
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @Test
  void mayBeAbsent() {
    assertThat(StaffNumber.of(null)).isNull();
  }
}
