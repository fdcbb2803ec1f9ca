package org.duibiao.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP/1.1 letter by letter, as no well-behaved client would. */
public final class RawHttp {

  private final int port;

  public RawHttp(int port) {
    this.port = port;
  }

  /** Sends a request without a body and reads the answer until the connection is closed. */
  public String get(String target, String... headers) throws IOException {
    return send("GET", target, headers);
  }

  public String send(String method, String target, String... headers) throws IOException {
    StringBuilder head =
        new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: gateway\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    boolean closes = String.join("\n", headers).contains("Connection:");
    head.append(closes ? "\r\n" : "Connection: close\r\n\r\n");
    return exchange(out -> out.write(head.toString().getBytes(StandardCharsets.UTF_8)));
  }

  public String exchange(Writer writer) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      try {
        writer.write(out);
        out.flush();
      } catch (IOException closedEarly) {
        // the answer may be there all the same
      }
      return new String(readAll(socket.getInputStream()), StandardCharsets.UTF_8);
    }
  }

  /** Reads to the end; what came before a reset counts. */
  private static byte[] readAll(InputStream in) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      in.transferTo(read);
    } catch (IOException reset) {
      // what was read so far is the answer
    }
    return read.toByteArray();
  }

  /** Writes a request. */
  @FunctionalInterface
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }
}
