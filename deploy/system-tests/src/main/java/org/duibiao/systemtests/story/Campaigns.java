package org.duibiao.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.duibiao.systemtests.client.Await;
import org.duibiao.systemtests.client.Caller;

/** The notice's campaign and its copies. */
public final class Campaigns {
  /** The notice's own. */
  public static final String NOTICE = "xzj-2021";

  static final String PATH = "/api/catalog/v1/campaigns";
  private static final LocalDate NOTICE_DUE = LocalDate.of(2021, 4, 20);
  private static final String COPY = "xzj-demo-";
  private static final int DAYS_AHEAD = 19;

  /** The story needs this many days before the ledgers are due. */
  private static final int DAYS_NEEDED = 12;

  private Campaigns() {}

  /** The notice's campaign while it can still be lived through, afterwards a new copy. */
  static JsonNode forDay(Caller office, LocalDate today) {
    JsonNode notice = office.get(PATH + "/" + NOTICE).expect(200).json();
    boolean inTime = !today.isAfter(NOTICE_DUE.minusDays(DAYS_NEEDED));
    return notice.path("state").asText().equals("DRAFT") && inTime
        ? notice
        : copy(office, COPY + nextNumber(office), today);
  }

  /** A copy of the notice's campaign in which ledgers are due in 19 days. */
  public static JsonNode copy(Caller office, String code, LocalDate today) {
    long shift = ChronoUnit.DAYS.between(NOTICE_DUE, today.plusDays(DAYS_AHEAD));
    return office
        .create(
            PATH + "/" + NOTICE + "/copies",
            Map.of("code", code, "title", "“学习·诊断·建设”行动（演示 " + code + "）", "shiftDays", shift))
        .expect(201)
        .has("/code", code)
        .has("/state", "DRAFT")
        .json();
  }

  /** Activates a campaign and waits until everyone's obligations are there. */
  public static JsonNode activate(Caller office, String code) {
    JsonNode activation = office.act(PATH + "/" + code, "activation", Map.of()).expect(202).json();
    Await.until(
        () ->
            office
                .get("/api/ledger/v1/campaigns/" + code)
                .expect(200)
                .has("/ready", true)
                .has("/roster/organisations", activation.path("organisations").asInt()));
    return activation;
  }

  static int shiftOf(LocalDate due) {
    return (int) ChronoUnit.DAYS.between(NOTICE_DUE, due);
  }

  public static LocalDate dueDate(JsonNode campaign, String milestone) {
    for (JsonNode one : campaign.path("milestones")) {
      if (one.path("code").asText().equals(milestone)) {
        return LocalDate.parse(one.path("dueDate").asText());
      }
    }
    throw new IllegalStateException("The campaign has no milestone " + milestone);
  }

  private static int nextNumber(Caller office) {
    return office.all(PATH).stream()
            .map(one -> one.path("code").asText())
            .filter(code -> code.matches(COPY + "\\d{1,8}"))
            .mapToInt(code -> Integer.parseInt(code.substring(COPY.length())))
            .max()
            .orElse(0)
        + 1;
  }
}
