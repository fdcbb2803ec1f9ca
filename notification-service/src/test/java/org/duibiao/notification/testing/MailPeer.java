package org.duibiao.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Where the service finds its mail server; a test that wants one starts it there. */
public class MailPeer implements QuarkusTestResourceLifecycleManager {
  private static final String PORT = "duibiao.test.smtp-port";

  /** The mail server's port. */
  public static int port() {
    return Integer.getInteger(PORT);
  }

  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.setProperty(PORT, Integer.toString(free.getLocalPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "duibiao.notification.mail.host", "127.0.0.1",
        "duibiao.notification.mail.port", Integer.toString(port()),
        "duibiao.notification.mail.security", "NONE",
        "duibiao.notification.mail.from", "Duibiao <no-reply@party.example.edu.cn>",
        "duibiao.notification.mail.public-url", "https://duibiao.example.edu.cn/");
  }

  @Override
  public void stop() {
    System.clearProperty(PORT);
  }
}
