package org.duibiao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.benchmark.Province.Row;
import org.junit.jupiter.api.Test;

class ProvinceTest {
  private static final Map<String, List<String>> MAY_STAND_UNDER =
      Map.of(
          "COMMITTEE", List.of("COMMITTEE"),
          "GENERAL_BRANCH", List.of("COMMITTEE"),
          "BRANCH", List.of("GENERAL_BRANCH"));

  @Test
  void hasAsManyOrganisationsAsWantedEachWithACodeOfItsOwn() {
    List<Row> rows = all(new Province("p", "college", 12_345));

    assertThat(rows).hasSize(12_345);
    assertThat(rows).extracting(Row::code).doesNotHaveDuplicates();
    assertThat(rows).allMatch(row -> row.code().startsWith("p-"));
  }

  @Test
  void everySuperiorComesBeforeThoseBelowItAndIsOfATypeTheyMayStandUnder() {
    Map<String, String> types = new HashMap<>(Map.of("college", "COMMITTEE"));
    for (Row row : all(new Province("p", "college", 12_345))) {
      assertThat(types.get(row.parent())).isIn(MAY_STAND_UNDER.get(row.type()));
      types.put(row.code(), row.type());
    }
    assertThat(types).containsValues("COMMITTEE", "GENERAL_BRANCH", "BRANCH");
  }

  @Test
  void aSmallerProvinceIsTheBeginningOfALargerOne() {
    assertThat(all(new Province("p", "college", 6_000)).subList(0, 500))
        .isEqualTo(all(new Province("p", "college", 500)));
  }

  @Test
  void givesBranchesAndCollegesThatAreAmongItsOrganisations() {
    Province province = new Province("p", "college", 6_000);
    Map<String, Row> rows = new HashMap<>();
    all(province).forEach(row -> rows.put(row.code(), row));

    assertThat(province.branches().limit(300))
        .doesNotHaveDuplicates()
        .allMatch(code -> rows.get(code).type().equals("BRANCH"))
        .hasSize(300);
    assertThat(province.colleges())
        .isNotEmpty()
        .allMatch(code -> rows.get(code).type().equals("COMMITTEE"))
        .allMatch(code -> !rows.get(code).parent().equals("college"));
  }

  private static List<Row> all(Province province) {
    List<Row> rows = new ArrayList<>();
    province.rows().forEach(rows::add);
    return rows;
  }
}
