package org.duibiao.notification.robot.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.duibiao.notification.robot.domain.DingTalkRobot;
import org.duibiao.notification.robot.domain.FeishuRobot;
import org.duibiao.notification.robot.domain.RobotNotice;
import org.duibiao.notification.robot.domain.RobotRequest;
import org.duibiao.notification.robot.domain.RobotService;
import org.duibiao.notification.robot.domain.WeComRobot;
import org.duibiao.notification.rule.domain.Channel;

/** The robots' services, and the JSON that goes to them and comes back. */
@ApplicationScoped
public class RobotForms {
  private final List<RobotService> services =
      List.of(
          new WeComRobot(), new DingTalkRobot(new HmacSha256()), new FeishuRobot(new HmacSha256()));
  private final ObjectMapper json;

  RobotForms(ObjectMapper json) {
    this.json = json;
  }

  /** The service of a channel. */
  public RobotService service(Channel channel) {
    return services.stream().filter(one -> one.channel() == channel).findFirst().orElseThrow();
  }

  /** A request's body. */
  byte[] body(RobotRequest request) {
    return written(request.body()).getBytes(StandardCharsets.UTF_8);
  }

  /** A notice as it waits in the queue. */
  public String written(Object notice) {
    try {
      return json.writeValueAsString(notice);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The notice that has waited; empty if it cannot be read. */
  Optional<RobotNotice> notice(String content) {
    try {
      return Optional.of(json.readValue(content, RobotNotice.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The number that an answer came with; empty if it is no JSON or has none. */
  Optional<Integer> code(String answer, String field) {
    try {
      JsonNode code = json.readTree(answer).path(field);
      return code.isIntegralNumber() && code.canConvertToInt()
          ? Optional.of(code.intValue())
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
