package org.duibiao.rectification.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duibiao.chassis.pack.PackNames;
import org.junit.jupiter.api.Test;

class PackNamesTest {

  @Property(tries = 500)
  void whateverAThingIsCalledItsNameIsOneStepOfAPath(@ForAll String text) {
    for (String name : new String[] {PackNames.safe(text), PackNames.file(text + ".pdf")}) {
      assertThat(name).isNotBlank().doesNotContain("/", "\\", ":", "\u0000", "\n", "\u202e");
      assertThat(name).doesNotStartWith(".").doesNotEndWith(".").doesNotEndWith(" ");
      assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(71);
    }
  }

  @Test
  void whatPeopleCanReadStays() {
    assertThat(PackNames.file("会议记录（3月）.pdf")).isEqualTo("会议记录（3月）.pdf");
    assertThat(PackNames.file("../../etc/passwd")).isEqualTo("_.._etc_passwd");
    assertThat(PackNames.file("C:\\x\\..\\签到表.docx")).isEqualTo("C_x_.._签到表.docx");
    assertThat(PackNames.safe("...")).isEqualTo("未命名");
    assertThat(PackNames.file(".pdf")).isEqualTo("未命名.pdf");
  }

  @Test
  void foldersStandInTheOrderOfDimensionAndNumber() {
    assertThat(
            Stream.of("branch-4.10", "branch-4.2", "branch-10.1")
                .map(PackNames::indicator)
                .sorted())
        .containsExactly(
            "03-按指标/指标-branch-04.02", "03-按指标/指标-branch-04.10", "03-按指标/指标-branch-10.01");
  }
}
