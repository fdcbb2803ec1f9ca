package org.duibiao.notification.robot.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.notification.rule.domain.Channel;

/**
 * 钉钉群机器人: time in milliseconds and signature stand in the address, the signature URL-encoded once.
 * Who sends more than 20 messages a minute is kept out for ten.
 */
public final class DingTalkRobot extends RobotService {
  private static final int MOST_BYTES = 4096;
  private static final int MOST_OF_TITLE = 128;

  private final Hmac hmac;

  public DingTalkRobot(Hmac hmac) {
    super(
        Set.of(130101, 410100),
        Duration.ofMinutes(10),
        Map.of(
            310000, "signature, time, keyword or address is not accepted",
            300001, "the address is not a robot's",
            400013, "the group is dissolved",
            400101, "the address is not a robot's",
            400102, "the robot is switched off",
            400105, "the kind of message is not taken",
            400106, "the robot does not exist",
            430101, "the link is not allowed",
            430102, "the words are not allowed",
            430104, "the words are not allowed"));
    this.hmac = hmac;
  }

  @Override
  public Channel channel() {
    return Channel.DINGTALK;
  }

  @Override
  public Duration spacing() {
    return Duration.ofMillis(3100);
  }

  @Override
  public String codeField() {
    return "errcode";
  }

  @Override
  public RobotRequest write(
      String address, Optional<String> secret, RobotWords words, Instant now) {
    return new RobotRequest(
        secret.map(known -> signed(address, known, now.toEpochMilli())).orElse(address),
        Map.of(
            "msgtype",
            "markdown",
            "markdown",
            Map.of("title", Utf8.cut(words.title(), MOST_OF_TITLE), "text", markdown(words)),
            "at",
            Map.of("atMobiles", List.of(), "isAtAll", false)));
  }

  private String signed(String address, String secret, long millis) {
    String sign = hmac.base64(secret, millis + "\n" + secret);
    return address
        + (address.indexOf('?') < 0 ? '?' : '&')
        + "timestamp="
        + millis
        + "&sign="
        + URLEncoder.encode(sign, StandardCharsets.UTF_8);
  }

  private static String markdown(RobotWords words) {
    String link = words.link() == null ? "" : "\n\n[打开对标系统](" + words.link() + ")";
    String said = "#### " + words.title() + "\n\n" + words.text();
    return Utf8.cut(said, MOST_BYTES - Utf8.length(link)) + link;
  }
}
