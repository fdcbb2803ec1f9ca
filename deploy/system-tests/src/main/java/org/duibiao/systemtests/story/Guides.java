package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duibiao.systemtests.client.Answer;

/** Both guides, the reading list and the milestones, held against the notice. */
final class Guides {
  private static final String READER = "officer-dept-01-b1";
  private static final LocalDate INTERIM = LocalDate.of(2021, 6, 10);
  private static final LocalDate FINAL = LocalDate.of(2021, 12, 25);
  private static final LocalDate FIRST_PHASE_ENDS = LocalDate.of(2021, 6, 30);
  private static final LocalDate YEAR_ENDS = LocalDate.of(2021, 12, 31);

  private Guides() {}

  static Step comeBackWordForWord() {
    return new Step(
        "The notice comes back 通知原文",
        "guides, reading list and milestones are the notice's own",
        Guides::read);
  }

  private static String read(Situation now) {
    Answer campaign = now.as(READER).get(Campaigns.PATH + "/" + now.campaign()).expect(200);
    Map<String, Integer> versions = guidesOf(campaign);
    int department = compare(now, "department", versions, 5);
    int branch = compare(now, "branch", versions, 7);
    List<String> reading = new ArrayList<>();
    campaign.json().path("readingList").forEach(one -> reading.add(one.path("title").asText()));
    campaign
        .check(reading.size() == 12, "twelve things to read", reading.size())
        .check(reading.equals(Annex.readingList()), Annex.readingList().toString(), reading)
        .hasExactly("/milestones", Guides::milestone, milestones(now));
    return "both guides verbatim (%d + %d = %d indicators 二级指标, 5 + 7 dimensions), %d texts to read, 6 milestones, 3 of them the committee's own; ledgers due %s"
        .formatted(department, branch, department + branch, reading.size(), now.due());
  }

  private static Map<String, Integer> guidesOf(Answer campaign) {
    campaign.hasExactly(
        "/guides",
        one -> one.path("organisationType").asText() + " " + one.path("guide").asText(),
        Set.of("GENERAL_BRANCH department", "DIRECT_BRANCH branch", "BRANCH branch"));
    Map<String, Integer> versions = new LinkedHashMap<>();
    for (JsonNode one : campaign.json().path("guides")) {
      versions.put(one.path("guide").asText(), one.path("guideVersion").asInt());
    }
    return versions;
  }

  /** Compares a guide with the annex and gives the number of its indicators. */
  private static int compare(
      Situation now, String code, Map<String, Integer> versions, int dimensions) {
    String path = "/api/catalog/v1/guides/" + code + "/versions/" + versions.get(code);
    Answer guide = now.as(READER).get(path).expect(200).has("/state", "PUBLISHED");
    now.as(READER).getUnless(path, guide.etag()).expect(304);
    Map<String, String> annex = Annex.wordsOf(code);
    Map<String, String> words = wordsOf(guide.json());
    annex.forEach(
        (place, text) ->
            guide.check(text.equals(words.get(place)), place + " " + text, words.get(place)));
    int found = guide.json().path("dimensions").size();
    return guide
        .check(words.size() == annex.size(), annex.size() + " texts", words.size())
        .check(
            new ArrayList<>(words.keySet()).equals(new ArrayList<>(annex.keySet())),
            "the annex' order " + annex.keySet(),
            words.keySet())
        .check(found == dimensions, dimensions + " dimensions", found)
        .check(words.size() == 28 + found, "27 indicators", words.size() - 1 - found)
        .json()
        .path("dimensions")
        .findValues("text")
        .size();
  }

  private static Map<String, String> wordsOf(JsonNode guide) {
    Map<String, String> words = new LinkedHashMap<>();
    String code = guide.path("code").asText();
    words.put(code, guide.path("title").asText());
    for (JsonNode dimension : guide.path("dimensions")) {
      words.put(code + "-" + dimension.path("number").asInt(), dimension.path("title").asText());
      for (JsonNode indicator : dimension.path("indicators")) {
        words.put(indicator.path("code").asText(), indicator.path("text").asText());
      }
    }
    return words;
  }

  private static Set<String> milestones(Situation now) {
    return Set.of(
        "LEDGER " + now.due() + " [BRANCH, DIRECT_BRANCH, GENERAL_BRANCH]",
        "INTERIM_REPORT " + INTERIM.plusDays(now.shift()) + " [GENERAL_BRANCH]",
        "FINAL_REPORT " + FINAL.plusDays(now.shift()) + " [GENERAL_BRANCH]",
        "DIAGNOSIS_ANALYSIS " + FIRST_PHASE_ENDS.plusDays(now.shift()) + " [COMMITTEE]",
        "CONSTRUCTION_PLAN " + FIRST_PHASE_ENDS.plusDays(now.shift()) + " [COMMITTEE]",
        "PROVINCIAL_CASE " + YEAR_ENDS.plusDays(now.shift()) + " [COMMITTEE]");
  }

  private static String milestone(JsonNode one) {
    Set<String> owedBy = new TreeSet<>();
    one.path("owedBy").forEach(type -> owedBy.add(type.asText()));
    return one.path("kind").asText() + " " + one.path("dueDate").asText() + " " + owedBy;
  }
}
