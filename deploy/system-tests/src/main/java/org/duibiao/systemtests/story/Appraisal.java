package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** Figures for the appraisal 述职评议考核 of {@code dept-02-b2} and its secretary, live and frozen. */
final class Appraisal {
  private static final String API = "/api/rectification/v1";
  private static final String SNAPSHOTS = API + "/appraisal-snapshots";
  private static final String STRUCK_OFF = "PROBLEMS_STRUCK_OFF";
  private static final String HEADING = "销号问题";

  /** Figures that are not nought for it, and where they stand. */
  private static final Map<String, String> TRACED =
      Map.of(
          "DUE", "/reports/due",
          "LATE", "/reports/late",
          "PROBLEMS_FOUND", "/problems/found",
          "PROBLEMS_OPEN", "/problems/open",
          "SUPERVISION_RECEIVED", "/supervision/received");

  private Appraisal() {}

  static Step isTracedAndFrozen() {
    return new Step(
        TwoHats.CODE + "'s appraisal figures 述职评议考核 are traced and frozen",
        "each figure is the number of its records, for the organisation and by tenure",
        Appraisal::freeze);
  }

  static Step staysAsItWas() {
    return new Step(
        "The frozen appraisal stays as it was",
        "what happens later alters the figures of the day, never those that were frozen",
        Appraisal::compare);
  }

  private static String freeze(Situation now) {
    Answer live = live(now).has("/whole/problems/struckOff", 0);
    JsonNode tenure = live.json().path("tenures").path(0);
    for (Map.Entry<String, String> figure : TRACED.entrySet()) {
      long whole = live.json().at("/whole" + figure.getValue()).asLong();
      live.check(whole > 0, figure.getKey() + " above nought", whole);
      traced(now, figure.getKey(), "", whole);
      long own = tenure.at("/figures" + figure.getValue()).asLong();
      traced(now, figure.getKey(), "?tenure=" + tenure.path("from").asText(), own);
    }
    Map<String, String> said =
        Map.of(
            "organisation", now.roster().top(),
            "title", "年度述职评议考核数据",
            "reason", "年度述职评议会使用");
    String take = API + "/campaigns/" + now.campaign() + "/appraisal-snapshots";
    now.as(TwoHats.PERSON).create(take, said).problem(403);
    now.office().create(take, said).expect(201);
    JsonNode row = frozen(now);
    live.check(row.path("figures").equals(tenure.path("figures")), "frozen as they were live", row);
    return "%d figures of %s (%s), whole and by tenure, each with as many records as it says; frozen by the office (its secretary 403)"
        .formatted(TRACED.size(), TwoHats.CODE, tenure.path("secretaryName").asText());
  }

  private static Answer live(Situation now) {
    return now.as(TwoHats.PERSON).get(place(now)).expect(200);
  }

  private static String place(Situation now) {
    return API + "/campaigns/" + now.campaign() + "/organisations/" + TwoHats.CODE + "/appraisal";
  }

  /** Refuses a figure whose records are not as many as it says, or cannot be read. */
  private static void traced(Situation now, String figure, String of, long count) {
    Caller secretary = now.as(TwoHats.PERSON);
    String address = place(now) + "/figures/" + figure + of;
    List<JsonNode> records = secretary.all(address);
    Answer seen = secretary.get(address).expect(200);
    seen.check(records.size() == count, count + " records", records.size());
    if (!records.isEmpty()) {
      secretary.get(records.get(0).path("href").asText()).expect(200);
    }
  }

  private static String snapshot(Situation now) {
    Answer found = now.office().get(SNAPSHOTS + "?campaign=" + now.campaign()).expect(200);
    return SNAPSHOTS + "/" + found.json().at("/items/0/id").asText();
  }

  private static JsonNode frozen(Situation now) {
    return now.office().all(snapshot(now) + "/rows").stream()
        .filter(row -> row.path("organisation").asText().equals(TwoHats.CODE))
        .findFirst()
        .orElseThrow();
  }

  private static String compare(Situation now) {
    live(now).has("/whole/problems/struckOff", 1);
    traced(now, STRUCK_OFF, "", 1);
    JsonNode row = frozen(now);
    String snapshot = snapshot(now);
    now.office()
        .get(snapshot + "/rows/" + row.path("row").asInt() + "/figures/" + STRUCK_OFF)
        .expect(200)
        .has("/items", "[]");
    Answer frozen = now.office().get(snapshot + "/export").expect(200);
    frozen.check(cell(frozen.content()).equals("0"), "0 struck off in the frozen workbook", row);
    Answer today =
        now.office()
            .get(
                "%s/appraisals/export?campaign=%s&organisation=%s"
                    .formatted(API, now.campaign(), TwoHats.CODE))
            .expect(200);
    today.check(cell(today.content()).equals("1"), "1 struck off in today's workbook", row);
    return "live one struck off with its record, frozen none; both open as workbooks that say so";
  }

  /** What a workbook says of the organisation's strike-offs. */
  private static String cell(byte[] workbook) {
    DataFormatter words = new DataFormatter();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      int column = -1;
      for (Row row : book.getSheetAt(0)) {
        for (int i = 0; column < 0 && i < row.getLastCellNum(); i++) {
          column = words.formatCellValue(row.getCell(i)).equals(HEADING) ? i : column;
        }
        if (words.formatCellValue(row.getCell(0)).equals(TwoHats.CODE)) {
          return words.formatCellValue(row.getCell(column));
        }
      }
      return "no row of " + TwoHats.CODE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
