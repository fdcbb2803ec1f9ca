package org.duibiao.notification.mail.infrastructure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers each step as it is told: a reply, CLOSE, or SILENCE. */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket server;
  private final Map<String, String> script;
  private final List<String> mail = new CopyOnWriteArrayList<>();

  ScriptedServer(Map<String, String> script) throws IOException {
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.script = script;
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** The lines of what was sent as mails. */
  List<String> mail() {
    return mail;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        talk(socket);
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    boolean goesOn = answer(socket, "GREETING", "220 hello");
    while (goesOn) {
      String line = in.readLine();
      if (line == null) {
        return;
      }
      String step = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      goesOn = answer(socket, step, step.equals("DATA") ? "354 go on" : "250 fine");
      if (goesOn && step.equals("DATA") && !script.getOrDefault("DATA", "354").startsWith("5")) {
        goesOn = body(in) && answer(socket, "DOT", "250 taken");
      }
    }
  }

  private boolean body(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      mail.add(line);
      line = in.readLine();
    }
    return line != null;
  }

  private boolean answer(Socket socket, String step, String usual) throws IOException {
    String reply = script.getOrDefault(step, usual);
    if (reply.equals("CLOSE")) {
      return false;
    }
    if (!reply.equals("SILENCE")) {
      socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
