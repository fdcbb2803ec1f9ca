package org.duibiao.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BundlesTest {
  @Test
  void everythingIsSaidInChineseAndInEnglish() throws Exception {
    assertThat(new TreeSet<>(load("problems/catalog.properties").stringPropertyNames()))
        .isEqualTo(new TreeSet<>(load("problems/catalog_en.properties").stringPropertyNames()));
  }

  @Test
  void everyProblemHasATitleAndADetail() {
    ResourceBundle words = ResourceBundle.getBundle("problems.catalog", Locale.ROOT);
    assertThat(Arrays.stream(CatalogProblem.values()))
        .allSatisfy(
            problem -> {
              assertThat(words.containsKey(problem.slug() + ".title")).isTrue();
              assertThat(words.containsKey(problem.slug() + ".detail")).isTrue();
            });
  }

  private static Properties load(String resource) throws Exception {
    Properties properties = new Properties();
    try (var stream = BundlesTest.class.getClassLoader().getResourceAsStream(resource)) {
      properties.load(stream);
    }
    return properties;
  }
}
