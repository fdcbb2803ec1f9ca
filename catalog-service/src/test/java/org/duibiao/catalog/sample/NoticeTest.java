package org.duibiao.catalog.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final Pattern DIMENSION = Pattern.compile("(\\d+)\\. ?(.*)");
  private static final Pattern INDICATOR = Pattern.compile("（(\\d+)）(.*)");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void bothGuidesAreTheAnnexWordForWord() throws IOException {
    // Given
    Map<String, String> annex = annex();

    // When
    Map<String, String> guides = new LinkedHashMap<>();
    guides.putAll(texts("department"));
    guides.putAll(texts("branch"));

    // Then
    assertThat(guides).containsExactlyEntriesOf(annex);
    assertThat(guides.keySet().stream().filter(code -> code.contains("."))).hasSize(54);
  }

  @Test
  void theGuidesBearTheTitlesOfTheAnnexAndApplyToWhomItSays() throws IOException {
    assertThat(read("notice/guide-department.json").get("title").asText())
        .isEqualTo("二级院（系）党组织诊断工作指南");
    assertThat(read("notice/guide-branch.json").get("title").asText()).isEqualTo("党支部诊断工作指南");
    assertThat(read("notice/guide-branch.json").get("appliesTo").toString())
        .isEqualTo("[\"DIRECT_BRANCH\",\"BRANCH\"]");
  }

  @Test
  void theReadingListIsTheNoticesTwelveItemsInItsOrder() throws IOException {
    // Given
    String study = text("notice/study.txt");
    String named = study.substring(study.indexOf("深入学习"), study.indexOf("等文件"));
    List<String> expected = new ArrayList<>(List.of("习近平总书记关于教育的重要论述"));
    Matcher titles = Pattern.compile("《(.*?)》").matcher(named);
    while (titles.find()) {
      expected.add(titles.group(1));
    }

    // When
    List<String> list = new ArrayList<>();
    read("notice/campaign-xzj-2021.json")
        .get("readingList")
        .forEach(item -> list.add(item.get("title").asText()));

    // Then
    assertThat(named).contains(expected.get(0));
    assertThat(list).hasSize(12).isEqualTo(expected);
  }

  @Test
  void theMilestonesAreOwedWhenAndByWhomTheNoticeSays() throws IOException {
    List<String> milestones = new ArrayList<>();
    read("notice/campaign-xzj-2021.json")
        .get("milestones")
        .forEach(
            one ->
                milestones.add(
                    one.get("code").asText() + one.get("dueDate").asText() + one.get("owedBy")));

    assertThat(milestones)
        .containsExactly(
            "ledger2021-04-20[\"GENERAL_BRANCH\",\"DIRECT_BRANCH\",\"BRANCH\"]",
            "interim-report2021-06-10[\"GENERAL_BRANCH\"]",
            "final-report2021-12-25[\"GENERAL_BRANCH\"]",
            "diagnosis-analysis2021-06-30[\"COMMITTEE\"]",
            "construction-plan2021-06-30[\"COMMITTEE\"]",
            "provincial-case2021-12-31[\"COMMITTEE\"]");
  }

  @Test
  void theSampleCollegeHasTheOrganisationsThatItsUsersExpect() throws IOException {
    // Given
    Map<String, Set<String>> byType = new LinkedHashMap<>();

    // When
    for (JsonNode one : read("sample/organisations.json").get("organisations")) {
      byType
          .computeIfAbsent(one.get("type").asText(), type -> new TreeSet<>())
          .add(one.get("code").asText());
    }

    // Then
    assertThat(byType.get("COMMITTEE")).containsExactly("college");
    assertThat(byType.get("GENERAL_BRANCH")).hasSize(8).contains("dept-01", "dept-08");
    assertThat(byType.get("DIRECT_BRANCH")).containsExactly("direct-01", "direct-02", "direct-03");
    assertThat(byType.get("BRANCH")).hasSize(60);
    assertThat(byType.get("BRANCH").stream().filter(code -> code.startsWith("dept-01-")))
        .containsExactly("dept-01-b1", "dept-01-b2", "dept-01-b3");
  }

  @Test
  void everyOwingOrganisationOfTheSampleHasOneSecretary() throws IOException {
    // Given
    List<String> secretaries = new ArrayList<>();

    // When
    for (JsonNode one : read("sample/appointments.json").get("appointments")) {
      if (one.get("post").asText().equals("SECRETARY")) {
        secretaries.add(one.get("organisation").asText());
      }
    }

    // Then
    assertThat(secretaries).hasSize(71);
    assertThat(new HashSet<>(secretaries)).hasSize(71);
  }

  private static Map<String, String> annex() throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    String guide = "department";
    String dimension = "";
    for (String line : text("notice/annex-1.txt").split("\n")) {
      if (line.strip().equals("党支部诊断工作指南")) {
        guide = "branch";
      }
      String content = line.replaceFirst("^\t+", "");
      Matcher first = DIMENSION.matcher(content);
      Matcher second = INDICATOR.matcher(content);
      if (first.matches()) {
        dimension = guide + "-" + first.group(1);
        found.put(dimension, first.group(2));
      } else if (second.matches()) {
        found.put(dimension + "." + second.group(1), second.group(2));
      }
    }
    return found;
  }

  private static Map<String, String> texts(String guide) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JsonNode dimension : read("notice/guide-" + guide + ".json").get("dimensions")) {
      texts.put(guide + "-" + dimension.get("number"), dimension.get("title").asText());
      for (JsonNode indicator : dimension.get("indicators")) {
        texts.put(indicator.get("code").asText(), indicator.get("text").asText());
      }
    }
    return texts;
  }

  private static JsonNode read(String resource) throws IOException {
    return JSON.readTree(text(resource));
  }

  private static String text(String resource) throws IOException {
    try (var stream = NoticeTest.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
