package org.duibiao.notification.robot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What an operator can set of groups' robots. */
@ConfigMapping(prefix = "duibiao.robots")
public interface RobotConfig {
  /** The hosts of their services; exact {@code host:port} where it is not 443. */
  @WithDefault("qyapi.weixin.qq.com,oapi.dingtalk.com,open.feishu.cn")
  Set<String> hosts();
}
