package org.duibiao.notification.robot.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.notification.rule.domain.Channel;

/**
 * 飞书群机器人: time in seconds and signature stand in the body. Time and secret together are the key of
 * the signature, and its message is empty. 100 messages a minute and 5 a second.
 */
public final class FeishuRobot extends RobotService {
  private static final int MOST_BYTES = 18_000;

  private final Hmac hmac;

  public FeishuRobot(Hmac hmac) {
    super(
        Set.of(11232),
        Duration.ofMinutes(1),
        Map.of(
            9499, "the request is not taken",
            19001, "the address is not a robot's",
            19021, "signature or time is not accepted",
            19022, "the sender's address is not accepted",
            19024, "the keyword is missing"));
    this.hmac = hmac;
  }

  @Override
  public Channel channel() {
    return Channel.FEISHU;
  }

  @Override
  public Duration spacing() {
    return Duration.ofMillis(620);
  }

  @Override
  public String codeField() {
    return "code";
  }

  @Override
  public RobotRequest write(
      String address, Optional<String> secret, RobotWords words, Instant now) {
    Map<String, Object> body = new HashMap<>();
    body.put("msg_type", "text");
    body.put("content", Map.of("text", words.within(MOST_BYTES)));
    secret.ifPresent(
        known -> {
          String seconds = Long.toString(now.getEpochSecond());
          body.put("timestamp", seconds);
          body.put("sign", hmac.base64(seconds + "\n" + known, ""));
        });
    return new RobotRequest(address, body);
  }
}
