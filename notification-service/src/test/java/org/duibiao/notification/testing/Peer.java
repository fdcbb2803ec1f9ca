package org.duibiao.notification.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A real server to which something is sent, on a port that the service has been told as an
 * exception before it starts. A test opens it, and closes it again.
 */
public class Peer implements QuarkusTestResourceLifecycleManager, AutoCloseable {
  private static final String PORT = "duibiao.test.peer";

  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
  private HttpServer server;

  /** What the peer was sent. */
  public record Call(String path, Map<String, List<String>> headers, String body) {
    /** A header's value. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> entry.getValue().get(0))
          .findFirst()
          .orElse(null);
    }
  }

  /** What the peer answers; null for nothing at all. */
  public record Reply(int status, Map<String, String> headers, String body) {
    /** A status alone. */
    public static Reply of(int status) {
      return new Reply(status, Map.of(), "");
    }
  }

  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      System.setProperty(PORT, Integer.toString(free.getLocalPort()));
      String place = "127.0.0.1:" + free.getLocalPort();
      return Map.of(
          "duibiao.outgoing.exceptions",
          place,
          "duibiao.robots.hosts",
          "qyapi.weixin.qq.com,oapi.dingtalk.com,open.feishu.cn," + place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    System.clearProperty(PORT);
  }

  /** A peer that answers. */
  public static Peer answering(Function<Call, Reply> answer) {
    try {
      Peer peer = new Peer();
      peer.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port()), 50);
      peer.server.setExecutor(Executors.newCachedThreadPool());
      peer.server.createContext("/", exchange -> peer.serve(exchange, answer));
      peer.server.start();
      return peer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of a path at the peer. */
  public static String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** What was sent to a path so far. */
  public List<Call> calls(String path) {
    return calls.stream().filter(call -> call.path().equals(path)).collect(Collectors.toList());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static int port() {
    return Integer.getInteger(PORT);
  }

  private void serve(HttpExchange exchange, Function<Call, Reply> answer) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Call call =
        new Call(
            exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
    calls.add(call);
    Reply reply = answer.apply(call);
    if (reply != null) {
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] text = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
      exchange.getResponseBody().write(text);
      exchange.close();
    }
  }
}
