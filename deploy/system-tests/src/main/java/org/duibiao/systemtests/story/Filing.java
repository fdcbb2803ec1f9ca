package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Caller;

/** What people of an organisation do on the way to a filed entry, in one campaign. */
public record Filing(String campaign, String organisation) {
  /** 达标. */
  static final String MET = "MET";

  /** The address of the organisation's diagnosis. */
  public String diagnosis() {
    return path("diagnosis");
  }

  /** The address of its entry. */
  public String entry() {
    return path("entry");
  }

  /** The address of its ledger. */
  public String ledger() {
    return path("ledger");
  }

  private String path(String resource) {
    return "/api/ledger/v1/campaigns/"
        + campaign
        + "/organisations/"
        + organisation
        + "/"
        + resource;
  }

  /** Diagnoses: all dimensions met but for these findings. */
  public Answer diagnose(Caller who, int dimensions, List<Map<String, String>> findings) {
    Answer before = who.get(diagnosis()).expect(200);
    List<Map<String, Object>> met = new ArrayList<>();
    for (int number = 1; number <= dimensions; number++) {
      met.add(Map.of("number", number, "result", MET));
    }
    Answer answer =
        who.put(diagnosis(), before.etag(), Map.of("dimensions", met, "findings", findings))
            .expect(200);
    int total = before.json().path("progress").path("total").asInt();
    return answer.has("/progress/assessed", total);
  }

  /** One finding that falls short, with what was found. */
  public static Map<String, String> finding(String indicator, String result, String note) {
    return Map.of("indicator", indicator, "result", result, "note", note);
  }

  /** Writes the entry anew. */
  public Answer write(Caller who, Map<String, Object> entry) {
    String etag = who.get(entry()).expect(200).etag();
    return who.put(entry(), etag, entry).expect(200);
  }

  /** The entry as it stands, to be written back with changes: each row keeps its id. */
  public Map<String, Object> read(Caller who) {
    JsonNode entry = who.get(entry()).expect(200).json();
    Map<String, Object> copy = new LinkedHashMap<>();
    copy.put("successfulPractices", rows(entry.path("successfulPractices")));
    copy.put("typicalCases", rows(entry.path("typicalCases")));
    copy.put("problems", rows(entry.path("problems")));
    return copy;
  }

  private static List<Map<String, String>> rows(JsonNode rows) {
    List<Map<String, String>> copies = new ArrayList<>();
    for (JsonNode row : rows) {
      Map<String, String> copy = new LinkedHashMap<>();
      for (String field : List.of("id", "indicator", "title", "text")) {
        if (row.path(field).isTextual()) {
          copy.put(field, row.path(field).asText());
        }
      }
      copies.add(copy);
    }
    return copies;
  }

  /** The rows of one kind of an entry that was {@link #read read}, to be changed. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, String>> rowsOf(Map<String, Object> entry, String kind) {
    return (List<Map<String, String>>) entry.get(kind);
  }

  /** Files the entry. */
  public Answer submit(Caller who) {
    return who.act(entry(), "submission", Map.of());
  }

  /** Accepts the entry. */
  public Answer accept(Caller who) {
    return who.act(entry(), "acceptance", Map.of());
  }
}
