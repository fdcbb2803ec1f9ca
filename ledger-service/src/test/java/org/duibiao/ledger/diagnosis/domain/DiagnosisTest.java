package org.duibiao.ledger.diagnosis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.ledger.campaign.domain.Guide;
import org.duibiao.ledger.diagnosis.domain.Assessment.DimensionResult;
import org.duibiao.ledger.shared.domain.Author;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final Guide GUIDE =
      new Guide(
          "branch",
          1,
          "党支部诊断工作指南",
          List.of(
              new Guide.Dimension(
                  1,
                  "教育党员有力",
                  List.of(
                      new Guide.Indicator("branch-1.1", "一"),
                      new Guide.Indicator("branch-1.2", "二"))),
              new Guide.Dimension(2, "管理党员有力", List.of(new Guide.Indicator("branch-2.1", "三")))));

  private final Diagnosis diagnosis = Diagnosis.begin("xzj-2021", "dept-01-b1");

  private List<FindingChange> record(List<DimensionResult> dimensions, Finding... findings) {
    return diagnosis.record(
        new Assessment(dimensions, List.of(findings), Set.of()), GUIDE, Author.of("officer"));
  }

  private static Finding finding(String indicator, FindingResult result) {
    return new Finding(indicator, result, null, null, List.of());
  }

  @Test
  void aWholeDimensionIsSetAtOnceWithExceptions() {
    record(
        List.of(new DimensionResult(1, FindingResult.MET)),
        finding("branch-1.2", FindingResult.NOT_MET));

    assertThat(diagnosis.at("branch-1.1").result()).isEqualTo(FindingResult.MET);
    assertThat(diagnosis.at("branch-1.2").result()).isEqualTo(FindingResult.NOT_MET);
    assertThat(diagnosis.notAssessed(GUIDE)).containsExactly("branch-2.1");
  }

  @Test
  void whatIsNotNamedStaysAndOnlyWhatChangedIsTold() {
    record(List.of(), finding("branch-1.1", FindingResult.PARTLY_MET));

    var changes =
        record(
            List.of(),
            finding("branch-1.1", FindingResult.PARTLY_MET),
            finding("branch-2.1", FindingResult.MET));

    assertThat(changes).extracting(one -> one.after().indicator()).containsExactly("branch-2.1");
    assertThat(diagnosis.at("branch-1.1").result()).isEqualTo(FindingResult.PARTLY_MET);
  }

  @Test
  void whatTheGuideDoesNotHaveOrIsNamedTwiceIsRefused() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> record(List.of(), finding("branch-9.9", FindingResult.MET)));
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> record(List.of(new DimensionResult(9, FindingResult.MET))));
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(
            () ->
                record(
                    List.of(),
                    finding("branch-1.1", FindingResult.MET),
                    finding("branch-1.1", FindingResult.NOT_MET)));
    assertThat(diagnosis.notAssessed(GUIDE)).hasSize(3);
  }
}
