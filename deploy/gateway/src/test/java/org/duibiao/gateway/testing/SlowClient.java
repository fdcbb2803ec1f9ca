package org.duibiao.gateway.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection whose client decides when it says what, from the address it likes. */
public final class SlowClient implements AutoCloseable {

  private final Socket socket = new Socket();

  public SlowClient(String from, int port) throws IOException {
    socket.setSoTimeout(20_000);
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
  }

  public SlowClient say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return this;
  }

  /** Says the same again and again, never pausing for long, until nobody listens any more. */
  public void dripUntilClosed(String text) {
    await()
        .until(
            () -> {
              try {
                say(text);
                return false;
              } catch (IOException closed) {
                return true;
              }
            });
  }

  /** What the server says up to the end of the given text or of the connection. */
  public String hear(String last) throws IOException {
    StringBuilder heard = new StringBuilder();
    while (heard.indexOf(last) < 0) {
      int next = read();
      if (next < 0) {
        break;
      }
      heard.append((char) next);
    }
    return heard.toString();
  }

  /** Waits for the server to close the connection; tells what it said before. */
  public String hearTheEnd() throws IOException {
    return hear("\0");
  }

  /** How many bytes more come up to the end of the connection. */
  public long rest() throws IOException {
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    try {
      for (int some = 0; some >= 0; some = socket.getInputStream().read(buffer)) {
        all += some;
      }
    } catch (java.net.SocketException reset) {
      return all;
    }
    return all;
  }

  private int read() throws IOException {
    try {
      return socket.getInputStream().read();
    } catch (java.net.SocketException reset) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
