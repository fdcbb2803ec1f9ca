package org.duibiao.systemtests.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnexTest {
  @Test
  void theAnnexHasFiveAndSevenDimensionsWithTwentySevenIndicatorsEach() {
    var department = Annex.wordsOf("department");
    var branch = Annex.wordsOf("branch");

    assertThat(department).hasSize(1 + 5 + 27).containsEntry("department-3", "思想政治工作到位");
    assertThat(branch).hasSize(1 + 7 + 27).containsEntry("branch-7", "服务师生有力");
    assertThat(department.keySet()).last().isEqualTo("department-5.4");
    assertThat(branch.keySet()).last().isEqualTo("branch-7.3");
  }

  @Test
  void theNoticeNamesTwelveThingsToRead() {
    assertThat(Annex.readingList())
        .hasSize(12)
        .startsWith("习近平总书记关于教育的重要论述")
        .endsWith("福建省普通高等学校党的建设和思想政治工作测评体系");
  }
}
