package org.duibiao.catalog.guide.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.duibiao.catalog.CatalogProblem;
import org.duibiao.catalog.organisation.domain.OrganisationType;
import org.duibiao.chassis.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideTest {
  private static final Instant NOW = Instant.parse("2021-04-01T00:00:00Z");

  @Test
  void givesIndicatorsACodeWhereTheyHaveNone() {
    // When
    Guide guide = Guide.draft("lab", 1, content(indicator(null, 1), indicator("own-7", 2)));

    // Then
    assertThat(guide.content().dimensions().items().get(0).indicators())
        .extracting(Indicator::code)
        .containsExactly("lab-1.1", "own-7");
  }

  @Test
  void refusesNumbersWithAGap() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> Guide.draft("lab", 1, content(indicator(null, 1), indicator(null, 3))))
        .extracting(DomainException::type)
        .isEqualTo(CatalogProblem.INVALID_CONTENT);
  }

  @Test
  void refusesACodeThatRepeats() {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> Guide.draft("lab", 1, content(indicator("a", 1), indicator("a", 2))));
  }

  @Test
  void neverChangesOnceItIsPublished() {
    // Given
    Guide guide = Guide.draft("lab", 1, content(indicator(null, 1)));
    guide.publish(NOW);

    // When / Then
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> guide.change(content(indicator(null, 1))))
        .extracting(DomainException::type)
        .isEqualTo(CatalogProblem.TRANSITION_NOT_ALLOWED);
  }

  @Test
  void tellsOthersOnlyWhenItIsPublishedAndRetired() {
    // Given
    Guide guide = Guide.draft("lab", 1, content(indicator(null, 1)));
    guide.change(content(indicator(null, 1), indicator(null, 2)));

    // When
    guide.publish(NOW);
    guide.retire(NOW);

    // Then
    assertThat(guide.takeEvents())
        .extracting(one -> one.event().state())
        .containsExactly(GuideState.PUBLISHED, GuideState.RETIRED);
    assertThat(guide.revision()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(GuideState.class)
  void refusesEveryActionThatTheTableDoesNotName(GuideState state) {
    Arrays.stream(GuideAction.values())
        .filter(action -> !state.actions().contains(action))
        .forEach(
            action ->
                assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> state.after(action)));
  }

  private static Indicator indicator(String code, int number) {
    return new Indicator(code, number, "第" + number + "条");
  }

  private static GuideContent content(Indicator... indicators) {
    return new GuideContent(
        "试验指南",
        new AppliesTo(List.of(OrganisationType.BRANCH)),
        new Dimensions(List.of(new Dimension(1, "到位", List.of(indicators)))));
  }
}
