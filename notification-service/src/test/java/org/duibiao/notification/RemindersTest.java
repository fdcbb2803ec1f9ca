package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.testing.College.due;
import static org.duibiao.notification.testing.College.morningOf;
import static org.duibiao.notification.testing.College.name;
import static org.duibiao.notification.testing.College.post;
import static org.duibiao.notification.testing.College.today;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.chassis.time.ChinaTime;
import org.duibiao.notification.testing.College;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemindersTest extends NotificationTest {
  private static final String LEDGER = "诊断情况工作台账";

  private final College college = new College();

  @Test
  void remindsTheOwnerSevenDaysAndOneDayBeforeAndOnTheDayAfter() {
    // Given
    college.department("d1");
    LocalDate due = due(10, -7, -1, 1, 7);
    college.owes("d1", due);
    college.awaitDeadlines("d1", true, 1);

    // When
    morningOf(due.minusDays(7));

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    var message = college.inbox(college.secretary("d1"));
    String day = "%d年%d月%d日".formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth());
    assertThat(message.getString("items[0].title")).isEqualTo("《" + LEDGER + "》将于" + day + "到期");
    assertThat(message.getString("items[0].text"))
        .isEqualTo("《" + LEDGER + "》将于" + day + "到期，还有7天（" + name(college.at("d1")) + "）");
    assertThat(OffsetDateTime.parse(message.getString("items[0].sentAt")).toInstant())
        .isBetween(
            ChinaTime.startOf(due.minusDays(7)), ChinaTime.startOf(due.minusDays(7).plusDays(1)));
    assertThat(message.getString("items[0].dueDate")).isEqualTo(due.toString());
    assertThat(message.getLong("unread")).isEqualTo(1);

    morningOf(due.minusDays(1));
    college.awaitKinds(
        college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE", "REMINDER_BEFORE_DUE");
    morningOf(due.plusDays(1));
    college.awaitKinds(
        college.secretary("d1"),
        LEDGER,
        "REMINDER_BEFORE_DUE",
        "REMINDER_BEFORE_DUE",
        "OVERDUE_OWNER");
    college.awaitKinds(college.office(), LEDGER, "OVERDUE_DIGEST");
    morningOf(due.plusDays(7));
    college.awaitKinds(college.office(), LEDGER, "OVERDUE_DIGEST", "OFFICE_DIGEST");
  }

  @Test
  void tellsItInEnglishToThoseWhoAskForIt() {
    // Given
    college.department("d1");

    // When
    college.owes("d1", today().plusDays(5));

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    given()
        .auth()
        .oauth2(Tokens.of(college.secretary("d1"), "secretary@" + college.at("d1")))
        .header("Accept-Language", "en")
        .get("/api/notification/v1/inbox")
        .then()
        .body("items[0].text", org.hamcrest.Matchers.containsString("5 day(s) from now"));
  }

  @Test
  void remindsNobodyOfWhatWasSubmittedFulfilledOrExempted() {
    // Given
    college.department("d1");
    LocalDate due = due(9, 1);
    college.owes("d1", due, "已报送").tell("submitted", "");
    var fulfilled = college.owes("d1", due, "已完成");
    fulfilled.tell("submitted", "");
    fulfilled.tell("fulfilled", "");
    college.owes("d1", due, "免报").tell("exempted", "\"reason\":\"新建\"");
    college.owes("d1", due, "仍欠");
    college.awaitDeadlines("d1", true, 1);

    // When
    morningOf(due.plusDays(1));

    // Then
    college.awaitKinds(college.secretary("d1"), "仍欠", "OVERDUE_OWNER");
    college.awaitKinds(college.office(), "仍欠", "OVERDUE_DIGEST");
    assertThat(college.inbox(college.secretary("d1")).getList("items")).hasSize(1);
    assertThat(
            college
                .inbox(college.office())
                .getList("items.findAll { it.kind != 'REVIEW_WAITING' }"))
        .hasSize(1);
  }

  @Test
  void tellsOnlyTheLatestOfSeveralRungsPassedAtOnceAndRecordsTheOthersAsSuppressed() {
    // Given
    college.department("d1");
    LocalDate due = due(12, 1, 7, 8);
    college.owes("d1", due);
    college.awaitDeadlines("d1", true, 1);

    // When
    morningOf(due.plusDays(8));

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "OVERDUE_OWNER");
    college.awaitKinds(college.office(), LEDGER, "OFFICE_DIGEST");
    assertThat(deliveries("person=" + college.secretary("d1") + "&state=SUPPRESSED"))
        .extracting(delivery -> delivery.get("rule"))
        .containsExactlyInAnyOrder("obligation-7-before-owner", "obligation-1-before-owner");
    assertThat(deliveries("person=" + college.office() + "&state=SUPPRESSED"))
        .extracting(delivery -> delivery.get("rule"))
        .containsExactly("obligation-1-after-superior");
  }

  @Test
  void beginsAgainWithTheNewDateWhenTheDateIsExtended() {
    // Given
    college.department("d1");
    LocalDate due = due(3, 1);
    var obligation = college.owes("d1", due);
    college.awaitKinds(college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE");
    LocalDate extended = due(30, -7);
    obligation.tell("extended", "\"dueDate\":\"" + extended + "\",\"reason\":\"放假\"");
    college.awaitActedUpon("d1");

    // When
    morningOf(due.plusDays(1));
    college.awaitActedUpon("d1");

    // Then
    assertThat(college.kinds(college.secretary("d1"), LEDGER)).hasSize(1);
    morningOf(extended.minusDays(7));
    college.awaitKinds(
        college.secretary("d1"), LEDGER, "REMINDER_BEFORE_DUE", "REMINDER_BEFORE_DUE");
  }

  @Test
  void makesOneDigestOfTenOverdueBranchesAndALaterOneOfWhatBecomesOverdueLater() {
    // Given
    college.department("d1");
    LocalDate due = due(2, 1, 4);
    List<String> branches = IntStream.rangeClosed(1, 10).mapToObj(i -> "d1-b" + i).toList();
    branches.forEach(branch -> college.branch(branch, "d1"));
    branches.forEach(branch -> college.owes(branch, due));
    college.branch("d1-b11", "d1");
    var extended = college.owes("d1-b11", due);
    extended.tell("extended", "\"dueDate\":\"" + due.plusDays(3) + "\"");
    college.awaitDeadlines("d1", true, 11);

    // When
    morningOf(due.plusDays(1));

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "OVERDUE_DIGEST");
    var digest = college.inbox(college.secretary("d1"));
    assertThat(digest.getList("items[0].subjects.organisation", String.class))
        .containsExactlyInAnyOrderElementsOf(branches.stream().map(college::at).toList());
    assertThat(digest.getList("items[0].subjects.daysOverdue", Integer.class)).containsOnly(1);
    assertThat(digest.getString("items[0].title")).isEqualTo("《" + LEDGER + "》逾期未报：10个");
    morningOf(due.plusDays(4));
    college.awaitKinds(college.secretary("d1"), LEDGER, "OVERDUE_DIGEST", "OVERDUE_DIGEST");
    assertThat(
            college
                .inbox(college.secretary("d1"))
                .getList("items[0].subjects.organisation", String.class))
        .containsExactly(college.at("d1-b11"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void tellsAPersonOfTwoPostsOnceOfEachSubject() {
    // Given
    String twoHats = "two-hats-" + college.code();
    college.organisation(
        college.at("d2"), "GENERAL_BRANCH", college.code(), post(twoHats, "SECRETARY"));
    college.organisation(
        college.at("d2-b1"), "BRANCH", college.at("d2"), post(twoHats, "SECRETARY"));
    college.branch("d2-b2", "d2");
    LocalDate due = due(9, 1);
    college.owes("d2-b1", due);
    college.owes("d2-b2", due);
    college.awaitDeadlines("d2", true, 2);

    // When
    morningOf(due.plusDays(1));

    // Then
    college.awaitKinds(college.secretary("d2-b2"), LEDGER, "OVERDUE_OWNER");
    college.awaitActedUpon("d2-b2");
    List<List<String>> subjects = new ArrayList<>();
    for (Map<String, Object> item : messages(twoHats)) {
      if (String.valueOf(item.get("title")).contains(LEDGER)) {
        List<Map<String, String>> listed = (List<Map<String, String>>) item.get("subjects");
        subjects.add(listed.stream().map(subject -> subject.get("organisation")).toList());
      }
    }
    assertThat(subjects)
        .containsExactlyInAnyOrder(List.of(college.at("d2-b1")), List.of(college.at("d2-b2")));
  }

  @Test
  void letsAVacancyFallToTheDeputyAndThenToTheSuperior() {
    // Given
    college.department("d1");
    college.organisation(
        college.at("d1-b1"),
        "BRANCH",
        college.at("d1"),
        post("deputy-" + college.code(), "DEPUTY_SECRETARY"),
        post("officer-" + college.code(), "OFFICER"));
    college.organisation(college.at("d1-b2"), "BRANCH", college.at("d1"));

    // When
    college.owes("d1-b1", today().plusDays(4), "副书记");
    college.owes("d1-b2", today().plusDays(4), "空缺");

    // Then
    college.awaitKinds("deputy-" + college.code(), "副书记", "REMINDER_BEFORE_DUE");
    college.awaitKinds("officer-" + college.code(), "副书记", "REMINDER_BEFORE_DUE");
    college.awaitKinds(college.secretary("d1"), "空缺", "REMINDER_BEFORE_DUE");
    assertThat(college.kinds(college.secretary("d1"), "副书记")).isEmpty();
  }

  @Test
  void tellsTheOwnerOfAReturnAtOnceAndRemindsOfTheCorrection() {
    // Given
    college.department("d1");
    LocalDate due = today().plusDays(30);
    LocalDate correctBy = due(4, -1, 1);
    var obligation = college.owes("d1", due);
    obligation.tell("submitted", "");

    // When
    obligation.tell("returned", "\"reason\":\"数据不全\",\"correctBy\":\"" + correctBy + "\"");

    // Then
    college.awaitKinds(college.secretary("d1"), LEDGER, "RETURNED");
    assertThat(college.inbox(college.secretary("d1")).getString("items[0].text"))
        .contains("数据不全")
        .contains(correctBy.getMonthValue() + "月" + correctBy.getDayOfMonth() + "日");
    college.awaitDeadlines("d1", true, 2);
    morningOf(correctBy.minusDays(1));
    college.awaitKinds(college.secretary("d1"), LEDGER, "RETURNED", "REMINDER_BEFORE_DUE");
    obligation.tell("submitted", "");
    college.awaitDeadlines("d1", false, 2);
    morningOf(correctBy.plusDays(1));
    college.awaitActedUpon("d1");
    assertThat(college.kinds(college.secretary("d1"), LEDGER)).hasSize(2);
  }

  @Test
  void callsNothingOverdueThatWasSubmittedInTimeAndReturnedAfterwards() {
    // Given
    college.department("d1");
    LocalDate due = due(3, 2);
    var obligation = college.owes("d1", due);
    obligation.tell("submitted", "");
    college.awaitDeadlines("d1", false, 1);
    morningOf(due.plusDays(2));

    // When
    obligation.tell("returned", "\"reason\":\"数据不全\",\"correctBy\":null");

    // Then
    college.awaitKinds(college.secretary("d1"), "被退回", "RETURNED");
    college.awaitActedUpon("d1");
    assertThat(college.kinds(college.secretary("d1"), LEDGER)).doesNotContain("OVERDUE_OWNER");
    assertThat(college.kinds(college.office(), LEDGER)).doesNotContain("OVERDUE_DIGEST");
  }

  @Test
  void remindsAgainAfterARecall() {
    // Given
    college.department("d1");
    LocalDate due = due(3, 1);
    var obligation = college.owes("d1", due);
    obligation.tell("submitted", "");
    obligation.tell("recalled", "");
    college.awaitDeadlines("d1", true, 1);

    // When
    morningOf(due.plusDays(1));

    // Then
    college.awaitKinds(college.office(), LEDGER, "OVERDUE_DIGEST");
  }

  @Test
  void remindsOfRectificationItemsApartFromLedgersUntilTheyAreSubmitted() {
    // Given
    college.department("d1");
    LocalDate due = due(2, 1);
    UUID submitted = UUID.randomUUID();
    college.item("d1", UUID.randomUUID(), 1, "OPENED", due);
    college.item("d1", submitted, 1, "OPENED", due);
    college.item("d1", submitted, 2, "SUBMITTED", due);
    college.owes("d1", due);
    college.awaitDeadlines("d1", true, 2);

    // When
    morningOf(due.plusDays(1));

    // Then
    college.awaitKinds(college.office(), "逾期未销号", "OVERDUE_DIGEST");
    college.awaitKinds(college.office(), LEDGER, "OVERDUE_DIGEST");
    List<Map<String, Object>> items =
        college.inbox(college.office()).getList("items.findAll { it.kind == 'OVERDUE_DIGEST' }");
    assertThat(items).hasSize(2);
    assertThat(items).allSatisfy(item -> assertThat((List<?>) item.get("subjects")).hasSize(1));
  }

  @Test
  void aLateOlderFactChangesNothing() {
    // Given
    college.department("d1");
    LocalDate due = due(3, 1);
    var obligation = college.owes("d1", due);
    obligation.tell(3, "submitted", "");
    obligation.tell(2, "recalled", "");

    // When
    morningOf(due.plusDays(1));
    college.awaitActedUpon("d1");

    // Then
    assertThat(college.kinds(college.office(), LEDGER)).doesNotContain("OVERDUE_DIGEST");
    assertThat(college.deadlines("d1", false).getList("items.subject"))
        .contains(obligation.subject());
  }

  private List<Map<String, Object>> messages(String person) {
    return college.inbox(person).getList("items");
  }

  private List<Map<String, Object>> deliveries(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of(college.office(), "office@" + college.code()))
        .get("/api/notification/v1/deliveries?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }
}
