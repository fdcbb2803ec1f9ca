package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import org.duibiao.ledger.campaign.domain.CampaignState;
import org.duibiao.ledger.figure.domain.Basis;
import org.duibiao.ledger.figure.domain.Figure;
import org.duibiao.ledger.obligation.domain.ObligationAction;
import org.duibiao.ledger.obligation.domain.ObligationState;
import org.duibiao.ledger.shared.domain.FilingAction;
import org.duibiao.ledger.shared.domain.FilingState;
import org.duibiao.ledger.shared.domain.LedgerProblem;
import org.duibiao.ledger.suggestion.domain.SuggestionAction;
import org.duibiao.ledger.suggestion.domain.SuggestionState;
import org.duibiao.ledger.task.domain.TaskAction;
import org.duibiao.ledger.task.domain.TaskState;
import org.duibiao.ledger.typicalcase.domain.CaseAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
  @Test
  void everythingIsSaidInChineseAndInEnglish() throws Exception {
    assertThat(new TreeSet<>(load("problems/ledger.properties").stringPropertyNames()))
        .isEqualTo(new TreeSet<>(load("problems/ledger_en.properties").stringPropertyNames()));
  }

  @Test
  void everyFigureIsNamedAndExplainedInBothLanguages() throws Exception {
    Properties chinese = load("problems/figures.properties");

    assertThat(new TreeSet<>(chinese.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(load("problems/figures_en.properties").stringPropertyNames()));
    assertThat(Arrays.stream(Figure.values()))
        .allSatisfy(figure -> assertThat(chinese).containsKey("Figure." + figure.name()));
    assertThat(Arrays.stream(Basis.values()))
        .allSatisfy(basis -> assertThat(chinese).containsKey("Basis." + basis.name()));
  }

  @Test
  void everyProblemHasATitleAndADetail() throws Exception {
    Properties words = load("problems/ledger.properties");

    assertThat(Arrays.stream(LedgerProblem.values()))
        .allSatisfy(
            problem ->
                assertThat(words.stringPropertyNames())
                    .contains(problem.slug() + ".title", problem.slug() + ".detail"));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        FilingState.class,
        FilingAction.class,
        ObligationState.class,
        ObligationAction.class,
        CampaignState.class,
        TaskState.class,
        TaskAction.class,
        CaseAction.class,
        SuggestionState.class,
        SuggestionAction.class
      })
  void everyStateAndActionHasAWord(Class<? extends Enum<?>> type) throws Exception {
    Properties words = load("problems/ledger.properties");

    assertThat(Arrays.stream(type.getEnumConstants()))
        .allSatisfy(
            constant ->
                assertThat(words).containsKey(type.getSimpleName() + "." + constant.name()));
  }

  private static Properties load(String resource) throws Exception {
    Properties properties = new Properties();
    try (var stream = BundlesTest.class.getClassLoader().getResourceAsStream(resource)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
