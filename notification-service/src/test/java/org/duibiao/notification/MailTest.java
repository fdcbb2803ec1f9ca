package org.duibiao.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.notification.testing.College.post;
import static org.duibiao.notification.testing.College.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.duibiao.chassis.testing.TestClock;
import org.duibiao.chassis.testing.Tokens;
import org.duibiao.notification.testing.College;
import org.duibiao.notification.testing.MailPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailTest extends NotificationTest {
  private static final String API = "/api/notification/v1/";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final College college = new College();
  private GreenMail server;

  @BeforeEach
  void serverIsUp() {
    server = new GreenMail(new ServerSetup(MailPeer.port(), "127.0.0.1", "smtp"));
    server.start();
  }

  @AfterEach
  void serverIsDown() {
    server.stop();
  }

  @Test
  void eachIsWrittenToOnceInTheirLanguageAndASuperiorSeesThroughWhat() throws Exception {
    // Given
    department("d1");
    department("d2");
    college.department("d3");
    settings(
            "d2",
            "\"0\"",
            "{\"quietHours\":{\"from\":\"12:00\",\"until\":\"12:00\"},\"language\":\"en\"}")
        .then()
        .statusCode(200)
        .body("language", equalTo("en"));
    String title = "<b>台账</b>&";

    // When
    List.of("d1", "d2", "d3").forEach(name -> college.owes(name, today().minusDays(1), title));

    // Then
    MimeMessage chinese = mail("d1", 1).get(0);
    assertThat(chinese.getSubject()).isEqualTo("《" + title + "》已逾期");
    assertThat(part(chinese, 0)).contains("《" + title + "》", "请尽快完成", "不再接收“逾期通知”邮件");
    assertThat(part(chinese, 1))
        .contains("lang=\"zh-CN\"", "《&lt;b&gt;台账&lt;/b&gt;&amp;》")
        .doesNotContain("<b>");
    assertThat(chinese.getMessageID())
        .isEqualTo("<" + transmission(chinese) + "@duibiao.example.edu.cn>");
    MimeMessage english = mail("d2", 1).get(0);
    assertThat(english.getSubject()).isEqualTo("\"" + title + "\" is overdue");
    assertThat(part(english, 1)).contains("lang=\"en\"", "please complete it soon");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> "SENT".equals(through("d1", "EMAIL").get("state")));
    assertThat(through("d1", "EMAIL").get("endedAt")).isNotNull();
    assertThat(through("d1", "INBOX")).containsEntry("state", "SENT");
    assertThat(through("d3", "EMAIL"))
        .containsEntry("state", "SUPPRESSED")
        .containsEntry("reason", "任职信息中没有可用的邮箱地址");
    assertThat(
            office()
                .get(API + "deliveries/export?format=csv&person=" + college.secretary("d3"))
                .asString())
        .contains("任职信息中没有可用的邮箱地址");
    college.awaitActedUpon("d1");
    mail("d1", 2);
    assertThat(mail("d2", 1)).hasSize(1);
  }

  @Test
  void aServerThatIsDownLosesNothingAndWhoHasLeftMeanwhileGetsNothing() throws Exception {
    // Given
    department("d1");
    department("d2");
    server.stop();
    college.owes("d1", today().minusDays(1), "停机");
    college.owes("d2", today().minusDays(1), "停机");
    college.awaitKinds(college.secretary("d1"), "停机", "OVERDUE_OWNER");
    college.awaitKinds(college.secretary("d2"), "停机", "OVERDUE_OWNER");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> "连不上邮件服务器".equals(through("d1", "EMAIL").get("reason")));
    assertThat(through("d1", "EMAIL")).containsEntry("endedAt", null);

    // When
    college.organisation(college.at("d2"), "GENERAL_BRANCH", college.code());
    serverIsUp();
    later(Duration.ofMinutes(11));

    // Then
    assertThat(mail("d1", 1)).hasSize(1);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> "SUPPRESSED".equals(through("d2", "EMAIL").get("state")));
    assertThat(through("d2", "EMAIL")).containsEntry("reason", "收件人已不再任职");
    assertThat(mail("d2", 0)).isEmpty();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> "SENT".equals(through("d1", "EMAIL").get("state")));
    Map<String, Object> late = through("d1", "EMAIL");
    assertThat(Duration.between(at(late.get("since")), at(late.get("endedAt"))))
        .as("lateness shows")
        .isGreaterThan(Duration.ofMinutes(10));
  }

  @Test
  void aLinkLeavesOneKindOfMailWhichTheSettingsTakeBack() throws Exception {
    // Given
    department("d1");
    college.owes("d1", today().minusDays(1), "第一");
    String link = mail("d1", 1).get(0).getHeader("List-Unsubscribe")[0];
    String path = link.replaceAll("<https://duibiao.example.edu.cn(.*)>", "$1");
    assertThat(path).startsWith(API + "mail-unsubscriptions/");

    // When: to look changes nothing
    given()
        .accept("text/html,*/*;q=0.1")
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("确定退订"));
    given().accept("application/json").get(path).then().body("subscribed", equalTo(true));
    given().accept("text/html").get(path.replaceAll(".$", "")).then().statusCode(404);
    given().get(path.replaceAll("(?<=/)..(?=[^/]+$)", "zz")).then().statusCode(404);
    owner("d1").get(API + "inbox/settings").then().body("mailOff", empty());

    // Then: what a mail program posts does
    for (int i = 0; i < 2; i++) {
      given()
          .contentType(ContentType.URLENC)
          .formParam("List-Unsubscribe", "One-Click")
          .post(path)
          .then()
          .statusCode(200)
          .body(containsString("已退订"));
    }
    given().accept("application/json").get(path).then().body("subscribed", equalTo(false));
    college.owes("d1", today().minusDays(1), "第二");
    college.awaitKinds(college.secretary("d1"), "第二", "OVERDUE_OWNER");
    assertThat(through("d1", "EMAIL")).containsEntry("reason", "收件人不接收此类邮件");
    String all = "{\"quietHours\":{\"from\":\"12:00\",\"until\":\"12:00\"},\"mailOff\":[%s]}";
    settings("d1", "\"1\"", all.formatted("\"RETURNED\"")).then().statusCode(422);
    settings("d1", "\"1\"", all.formatted("")).then().statusCode(200).body("mailOff", empty());
    college.owes("d1", today().minusDays(1), "第三");
    assertThat(mail("d1", 2)).hasSize(2);
    auditOf("inbox-settings/" + college.secretary("d1"), "unsubscribeFromMail");
  }

  private void auditOf(String subject, String operation) {
    given()
        .auth()
        .oauth2(Tokens.of("auditor", "auditor@" + college.code()))
        .get(API + "audit?subject=" + subject)
        .then()
        .body("items.findAll { it.action == '" + operation + "' }.size()", equalTo(1));
  }

  private void department(String name) {
    college.organisation(
        college.at(name),
        "GENERAL_BRANCH",
        college.code(),
        post(college.secretary(name), "SECRETARY", address(name)));
  }

  private String address(String name) {
    return college.secretary(name) + "@party.example.edu.cn";
  }

  private List<MimeMessage> mail(String name, int number) {
    Awaitility.await().atMost(PATIENCE).until(() -> mail(name).size() >= number);
    return mail(name);
  }

  private List<MimeMessage> mail(String name) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(one -> to(one).equals(address(name)))
        .toList();
  }

  private static String to(MimeMessage one) {
    try {
      return one.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(MimeMessage mail, int number) throws Exception {
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(number).getContentType())
        .startsWith(number == 0 ? "text/plain" : "text/html");
    return (String) parts.getBodyPart(number).getContent();
  }

  /** The id of the transmission, out of the mail's own link. */
  private static String transmission(MimeMessage mail) throws Exception {
    String token = mail.getHeader("List-Unsubscribe")[0].replaceAll(".*/|>", "");
    var id = java.nio.ByteBuffer.wrap(java.util.Base64.getUrlDecoder().decode(token));
    return new java.util.UUID(id.getLong(), id.getLong()).toString();
  }

  private Map<String, Object> through(String name, String channel) {
    List<Map<String, Object>> found =
        office()
            .get(API + "deliveries?limit=1&state=SENT&person=" + college.secretary(name))
            .jsonPath()
            .getList("items[0].through");
    return found.stream()
        .filter(one -> one.get("channel").equals(channel))
        .findFirst()
        .orElse(Map.of());
  }

  private static OffsetDateTime at(Object moment) {
    return OffsetDateTime.parse(String.valueOf(moment));
  }

  private static void later(Duration by) {
    TestClock.moveTo(TestClock.now().plus(by).atOffset(ZoneOffset.ofHours(8)).toString());
  }

  private io.restassured.response.Response settings(String name, String version, String body) {
    return owner(name)
        .header("If-Match", version)
        .contentType(ContentType.JSON)
        .body(body)
        .put(API + "inbox/settings");
  }

  private RequestSpecification owner(String name) {
    return given()
        .auth()
        .oauth2(Tokens.of(college.secretary(name), "secretary@" + college.at(name)));
  }

  private RequestSpecification office() {
    return given().auth().oauth2(Tokens.of(college.office(), "office@" + college.code()));
  }
}
