package org.duibiao.notification.robot.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.chassis.problem.Words;
import org.duibiao.notification.deadline.domain.SubjectKind;
import org.duibiao.notification.inbox.domain.MessageKind;
import org.duibiao.notification.robot.domain.RobotNotice;
import org.duibiao.notification.robot.domain.RobotRequest;
import org.duibiao.notification.robot.domain.RobotWording;
import org.duibiao.notification.robot.domain.RobotWords;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.domain.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RobotFormsTest {
  private static final String LINK = "https://duibiao.example.edu.cn/";
  private static final String EMOJI = "🚩";
  private static final RobotWords WORDS = new RobotWords("对标提醒", "尚有12个党组织逾期未报。", LINK);

  private final ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private final RobotForms forms = new RobotForms(json);

  @Test
  void weComIsToldAsPlainTextWithoutAnySignature() throws Exception {
    RobotRequest request = written(Channel.WECOM, "https://w/send?key=k", Optional.of("s"), WORDS);

    assertThat(request.url()).isEqualTo("https://w/send?key=k");
    assertThat(json.readTree(forms.body(request)))
        .isEqualTo(
            json.readTree(
                "{\"msgtype\":\"text\",\"text\":{\"content\":"
                    + "\"【对标提醒】尚有12个党组织逾期未报。\\nhttps://duibiao.example.edu.cn/\"}}"));
  }

  /** The signature was made with another library; it has both of the characters to be encoded. */
  @Test
  void dingTalkHasMillisecondsAndASignatureEncodedOnceInTheAddress() throws Exception {
    RobotRequest request =
        forms
            .service(Channel.DINGTALK)
            .write(
                "https://d/send?access_token=t",
                Optional.of("SECtest"),
                WORDS,
                Instant.ofEpochMilli(1762000000004L));

    assertThat(request.url())
        .isEqualTo(
            "https://d/send?access_token=t&timestamp=1762000000004"
                + "&sign=tefCv581R%2BypOShSCCqi4UDaALxuX29ZiqMFDCz%2FjTM%3D");
    assertThat(json.readTree(forms.body(request)))
        .isEqualTo(
            json.readTree(
                "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"对标提醒\",\"text\":"
                    + "\"#### 对标提醒\\n\\n尚有12个党组织逾期未报。\\n\\n[打开对标系统](https://duibiao.example.edu.cn/)\"},"
                    + "\"at\":{\"atMobiles\":[],\"isAtAll\":false}}"));
  }

  /** The signature was made by openssl: the key is time and secret, the message is empty. */
  @Test
  void feishuHasSecondsAndASignatureInTheBody() throws Exception {
    RobotRequest request =
        forms
            .service(Channel.FEISHU)
            .write(
                "https://f/hook/t",
                Optional.of("feishu-secret"),
                WORDS,
                Instant.ofEpochSecond(1599360473));

    assertThat(request.url()).isEqualTo("https://f/hook/t");
    assertThat(json.readTree(forms.body(request)))
        .isEqualTo(
            json.readTree(
                "{\"timestamp\":\"1599360473\",\"sign\":"
                    + "\"GnmU6lMJMtXPkxW7kXxgtXI0SJxjk0TQFnFuz93Dt+0=\",\"msg_type\":\"text\","
                    + "\"content\":{\"text\":"
                    + "\"【对标提醒】尚有12个党组织逾期未报。\\nhttps://duibiao.example.edu.cn/\"}}"));
  }

  @Test
  void aRobotWithoutASecretIsNotSignedFor() throws Exception {
    RobotRequest ding = written(Channel.DINGTALK, "https://d/s?a=t", Optional.empty(), WORDS);
    RobotRequest feishu = written(Channel.FEISHU, "https://f/h", Optional.empty(), WORDS);

    assertThat(ding.url()).isEqualTo("https://d/s?a=t");
    assertThat(feishu.body()).containsOnlyKeys("msg_type", "content");
  }

  @ParameterizedTest
  @CsvSource({"WECOM, 2048, text.content", "FEISHU, 20000, content.text"})
  void whatIsTooLongIsCutAtACharacterAndKeepsItsLink(Channel channel, int most, String path)
      throws Exception {
    for (int shift = 0; shift < 4; shift++) {
      RobotWords words = new RobotWords("x".repeat(shift), EMOJI.repeat(6000), LINK);

      String said =
          json.readTree(forms.body(written(channel, "https://x", Optional.empty(), words)))
              .at("/" + path.replace('.', '/'))
              .asText();

      assertThat(said.getBytes(StandardCharsets.UTF_8).length)
          .isLessThanOrEqualTo(most)
          .isGreaterThan(channel == Channel.WECOM ? 2040 : 17_900);
      assertThat(said).endsWith(EMOJI + "…\n" + LINK).doesNotContain("\ufffd").doesNotContain("?");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WECOM, 200, '{\"errcode\":0,\"errmsg\":\"ok\"}', SENT",
    "WECOM, 200, '{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}', REJECTED",
    "WECOM, 200, '{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}', THROTTLED",
    "WECOM, 200, '{\"errcode\":-1,\"errmsg\":\"system busy\"}', FAILED",
    "WECOM, 200, '{\"errcode\":77777}', FAILED",
    "DINGTALK, 200, '{\"errcode\":0,\"errmsg\":\"ok\"}', SENT",
    "DINGTALK, 200, '{\"errcode\":310000,\"errmsg\":\"sign not match\"}', REJECTED",
    "DINGTALK, 200, '{\"errcode\":130101,\"errmsg\":\"send too fast\"}', THROTTLED",
    "FEISHU, 200, '{\"code\":0,\"data\":{},\"msg\":\"success\"}', SENT",
    "FEISHU, 200, '{\"code\":19021,\"msg\":\"sign match fail\"}', REJECTED",
    "FEISHU, 200, '{\"code\":19022}', REJECTED",
    "FEISHU, 200, '{\"code\":19024}', REJECTED",
    "FEISHU, 400, '{\"code\":9499,\"msg\":\"Bad Request\"}', REJECTED",
    "FEISHU, 200, '{\"code\":11232}', THROTTLED",
    "FEISHU, 500, '{\"code\":0}', FAILED",
    "FEISHU, 200, '{\"errcode\":0}', UNKNOWN",
    "WECOM, 200, '{\"code\":0}', UNKNOWN",
    "WECOM, 200, '{\"errcode\":\"0\"}', UNKNOWN",
    "WECOM, 200, '{\"errcode\":0.0}', UNKNOWN",
    "WECOM, 200, '{\"errcode\":4294967296}', UNKNOWN",
    "WECOM, 200, '<html>ok</html>', UNKNOWN",
    "WECOM, 200, '', UNKNOWN",
    "WECOM, 204, '', UNKNOWN",
    "WECOM, 302, '', FAILED",
    "WECOM, 502, 'bad gateway', FAILED",
    "WECOM, 429, '', THROTTLED"
  })
  void onlyTheNumberThatSaysSoIsSent(Channel channel, int status, String body, String outcome) {
    var service = forms.service(channel);

    Outcome read = service.read(status, forms.code(body, service.codeField()));

    assertThat(read.name()).isEqualTo(outcome);
    assertThat(read.reason() == null ? "" : read.reason())
        .doesNotContain("sign match")
        .doesNotContain("html");
  }

  @Test
  void aDingTalkRobotThatWasTooFastPausesForTenMinutesAndNoneSendsFasterThanItMay() {
    assertThat(forms.service(Channel.DINGTALK).read(200, Optional.of(130101)))
        .asInstanceOf(type(Outcome.Throttled.class))
        .returns(Duration.ofMinutes(10), Outcome.Throttled::pause);
    assertThat(perMinute(Channel.DINGTALK)).isLessThan(20);
    assertThat(perMinute(Channel.WECOM)).isLessThan(20);
    assertThat(perMinute(Channel.FEISHU)).isLessThan(100);
  }

  @Test
  void aGroupIsToldNumbersAndALink() {
    RobotNotice notice =
        new RobotNotice(
            MessageKind.OVERDUE_DIGEST,
            "OBLIGATION",
            "学习·诊断·建设",
            "基层诊断填报",
            LocalDate.of(2025, 5, 9),
            12,
            12);

    RobotWords words = new RobotWording(Words.of("zh"), LINK).of(notice);

    assertThat(words.inAll()).isEqualTo("【学习·诊断·建设】基层诊断填报5月9日截止：尚有12个党组织逾期未报。请登录对标系统查看。\n" + LINK);
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RETURNED", "HANDOVER", "EVENT"})
  void everyKindOfNoticeHasWordsInBothLanguages(MessageKind kind) {
    for (String language : new String[] {"zh", "en"}) {
      Arrays.stream(SubjectKind.values())
          .map(
              subject ->
                  new RobotNotice(
                      kind, subject.name(), "行动", null, LocalDate.of(2025, 5, 9), 987, 987))
          .map(notice -> new RobotWording(Words.of(language), LINK).of(notice).text())
          .forEach(text -> assertThat(text).contains("987").doesNotContain("{"));
    }
  }

  @Test
  void aNoticeHasNoPlaceForTheNameOfAnOrganisationOrAPerson() {
    assertThat(RobotNotice.class.getRecordComponents())
        .extracting(component -> component.getName())
        .containsExactly(
            "kind", "subjectKind", "campaign", "title", "dueDate", "subjects", "organisations");
  }

  @Test
  void nothingInATitleMentionsAnybodyOrLeadsElsewhere() {
    String said =
        new RobotWords("<at user_id=\"all\">", "[点这里](http://x) <@all> @所有人", LINK).inAll();

    Matcher markup = Pattern.compile("[<>\\[\\]@*`]").matcher(said);
    assertThat(markup.find()).isFalse();
  }

  @Test
  void aRequestNeverShowsItsKey() {
    assertThat(written(Channel.WECOM, "https://w/send?key=geheim", Optional.empty(), WORDS))
        .asString()
        .doesNotContain("geheim");
  }

  private double perMinute(Channel channel) {
    return 60_000.0 / forms.service(channel).spacing().toMillis();
  }

  private RobotRequest written(
      Channel channel, String address, Optional<String> secret, RobotWords words) {
    return forms.service(channel).write(address, secret, words, Instant.EPOCH);
  }
}
