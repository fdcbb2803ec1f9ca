package org.duibiao.notification.robot.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.notification.rule.domain.Channel;

/** 企业微信群机器人: the key in the address is all it asks for; 20 messages a minute. */
public final class WeComRobot extends RobotService {
  private static final int MOST_BYTES = 2048;

  public WeComRobot() {
    super(
        Set.of(45009, 45033),
        Duration.ofMinutes(1),
        Map.of(
            93000, "the address is not a robot's",
            40008, "the kind of message is not taken",
            40058, "a parameter is not taken",
            44004, "the message is empty",
            45002, "the message is too long"));
  }

  @Override
  public Channel channel() {
    return Channel.WECOM;
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
        address, Map.of("msgtype", "text", "text", Map.of("content", words.within(MOST_BYTES))));
  }
}
