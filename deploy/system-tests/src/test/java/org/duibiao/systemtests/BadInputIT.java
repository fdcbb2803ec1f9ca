package org.duibiao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duibiao.systemtests.client.Answer;
import org.duibiao.systemtests.client.Gateway;
import org.duibiao.systemtests.story.Campaigns;
import org.duibiao.systemtests.story.Filing;
import org.duibiao.systemtests.story.Situation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is malformed is a problem that names the place; what is merely unusual comes back as it was.
 */
@Order(3)
@ExtendWith(WholeSystem.class)
class BadInputIT {
  private static final String CAMPAIGN = "xzj-it-input";
  private static final String OFFICE = "office";
  private static final Filing BRANCH = new Filing(CAMPAIGN, "dept-03-b1");

  @BeforeAll
  static void aCampaignOfItsOwn(Gateway gateway) {
    Campaigns.copy(gateway.as(OFFICE), CAMPAIGN, Situation.today(gateway));
    Campaigns.activate(gateway.as(OFFICE), CAMPAIGN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"successfulPractises\": []} | successfulPractises",
        "{\"remarks\": {\"a\": 1}} | /remarks",
        "{\"problems\": \"none\"} | /problems",
        "{\"problems\": [{\"indicator\": \"branch-1.1\"}]} | /problems/0/text",
        "{\"problems\": [{\"id\": \"7\", \"indicator\": \"branch-1.1\", \"text\": \"a\"}]} | /problems/0/id",
        "{\"remarks\": \"a\\u0000b\"} | /remarks",
      })
  void anEntryThatBreaksTheFormIsRefusedWhereItDoes(String body, String place, Gateway gateway) {
    Answer answer = put(gateway, body);

    assertThat(answer.status()).isBetween(400, 422);
    answer.problem(answer.status()).naming(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"remarks\": \"没有结束",
        "{\"remarks\": \"a\", \"remarks\": \"b\"}",
        "{\"remarks\": \"a\"} {}",
        "[]",
        "\"text\"",
        "",
        "{\"remarks\": \"\\ud800\"}",
        "{\"remarks\": NaN}",
      })
  void whatIsNoProperJsonIsMalformed(String body, Gateway gateway) {
    Answer answer = put(gateway, body);

    assertThat(answer.status()).isIn(400, 422);
    answer.problem(answer.status());
  }

  @Test
  void aWordThatIsNoResultIsNamed(Gateway gateway) {
    gateway
        .as(OFFICE)
        .put(
            BRANCH.diagnosis(),
            "\"0\"",
            Map.of("findings", List.of(Map.of("indicator", "branch-1.1", "result", "GREAT"))))
        .problem(400)
        .naming("/findings/0/result");
  }

  @Test
  void aTextOverItsLimitIsRefused(Gateway gateway) {
    Answer answer =
        gateway.as(OFFICE).put(BRANCH.entry(), "\"0\"", Map.of("remarks", "长".repeat(20_001)));

    assertThat(answer.status()).isIn(400, 422);
    answer.problem(answer.status()).naming("/remarks");
  }

  @Test
  void aBodyOverTheLimitIsRefusedByTheGateway(Gateway gateway) {
    put(gateway, "{\"remarks\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}")
        .problem(413, "payload-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cursor=abc",
        "cursor=%F0%9F%99%82",
        "limit=0",
        "limit=501",
        "limit=ten",
        "colour=red",
        "state=GREAT",
        "limit=-1"
      })
  void aListIsNotToldFromAQuestionThatMakesNoSense(String query, Gateway gateway) {
    gateway
        .as(OFFICE)
        .get("/api/ledger/v1/campaigns/" + CAMPAIGN + "/obligations?" + query)
        .problem(400);
  }

  @Test
  void aCursorIsGoodForTheFiltersItWasMadeForOnly(Gateway gateway) {
    String list = "/api/ledger/v1/campaigns/" + CAMPAIGN + "/obligations?limit=2";
    String cursor =
        gateway.as(OFFICE).get(list + "&milestone=ledger").expect(200).json().path("next").asText();

    gateway.as(OFFICE).get(list + "&milestone=ledger&cursor=" + cursor).expect(200);
    gateway.as(OFFICE).get(list + "&cursor=" + cursor).problem(400);
  }

  @Test
  void anIdempotencyKeyGivesTheFirstAnswerAgainAndRefusesAnotherPayload(Gateway gateway) {
    String path = "/api/catalog/v1/campaigns/xzj-2021/copies";
    var body = Map.of("code", "xzj-it-key", "title", "只建立一次", "shiftDays", 400);
    Answer first = gateway.as(OFFICE).createOnce(path, "the-same-key", body).expect(201);

    Answer again = gateway.as(OFFICE).createOnce(path, "the-same-key", body).expect(201);

    assertThat(again.json()).isEqualTo(first.json());
    gateway
        .as(OFFICE)
        .createOnce(
            path, "the-same-key", Map.of("code", "xzj-it-key", "title", "别的", "shiftDays", 400))
        .problem(422);
  }

  @Test
  void unusualCharactersComeBackByteForByte(Gateway gateway) {
    String remarks = "𠮷𡈽𝒜👨‍👩‍👧‍👦🇨🇳 e\u0301 \u200f\u2028 ﷽ ＡＢＣ \"'\\/<>&\t\n行";
    var filing = new Filing(CAMPAIGN, "dept-03-b2");
    Map<String, Object> entry = filing.read(gateway.as(OFFICE));
    entry.put("remarks", remarks);

    filing.write(gateway.as(OFFICE), entry);

    gateway.as(OFFICE).get(filing.entry()).expect(200).has("/remarks", remarks);
  }

  private static Answer put(Gateway gateway, String body) {
    return gateway.as(OFFICE).putText(BRANCH.entry(), "\"0\"", body);
  }
}
