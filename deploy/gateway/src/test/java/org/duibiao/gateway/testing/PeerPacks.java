package org.duibiao.gateway.testing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A service's part of an inspection pack, or what comes of it for the organisation that is asked.
 */
public final class PeerPacks {

  /** What both parts have. */
  public static final String COVER = "00-目录.docx";

  /** A folder that both parts have files in. */
  public static final String FOLDER = "03-按指标/指标-branch-01.02/";

  /** More than the buffers of a connection take in: the size of each part of {@code huge}. */
  public static final int HUGE = 16 << 20;

  private static final int LARGE = 300_000;

  private PeerPacks() {}

  static void answer(String service, HttpServerRequest request) {
    String organisation = request.path().split("/")[7];
    boolean ledger = service.equals("ledger");
    HttpServerResponse response = request.response();
    Buffer whole = part(service, request);
    response.putHeader("Content-Type", "application/zip");
    response.putHeader(
        "Content-Disposition",
        "attachment; filename=\"" + service + ".zip\"; filename*=UTF-8''%E8%BF%8E.zip");
    switch (ledger ? organisation : "of-" + organisation) {
      case "refused" -> refuse(response, 403, "forbidden");
      case "busy" -> refuse(response.putHeader("Retry-After", "7"), 503, "unavailable");
      case "unexplained" ->
          response.setStatusCode(404).putHeader("Content-Type", "text/html").end();
      case "hang" -> request.resume();
      case "cut" ->
          response
              .putHeader("Content-Length", Integer.toString(whole.length()))
              .write(whole.getBuffer(0, whole.length() / 2))
              .onComplete(sent -> request.connection().close());
      case "of-early" ->
          response
              .putHeader("Content-Length", Integer.toString(whole.length()))
              .write(whole.getBuffer(0, 100))
              .onComplete(sent -> request.connection().close());
      case "endless" -> keepOpen(response, whole);
      case "short" -> response.end(whole.getBuffer(0, endOfEntries(whole)));
      case "of-endless" -> keepOpen(response, whole);
      default -> {
        if (request.method() == HttpMethod.HEAD) {
          response.end();
        } else {
          response.end(whole);
        }
      }
    }
  }

  private static void keepOpen(HttpServerResponse response, Buffer whole) {
    response.setChunked(true);
    response.closeHandler(left -> PeerService.LEFT_STREAMS.incrementAndGet());
    response.write(whole.getBuffer(0, whole.length() / 2));
  }

  private static void refuse(HttpServerResponse response, int status, String slug) {
    JsonObject problem = new JsonObject().put("type", "/problems/" + slug).put("status", status);
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .end(problem.toBuffer());
  }

  /** Before the directory at its end. */
  private static int endOfEntries(Buffer zip) {
    return zip.getIntLE(zip.length() - 6);
  }

  private static Buffer part(String service, HttpServerRequest request) {
    byte[] large = new byte[request.path().contains("/huge/") ? HUGE : LARGE];
    new Random(1).nextBytes(large);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(COVER, service.getBytes(StandardCharsets.UTF_8));
    files.put(FOLDER + service + ".pdf", large);
    String who =
        request.getHeader("Authorization")
            + " "
            + request.getHeader("X-Forwarded-For")
            + " takes "
            + request.getHeader("Accept");
    files.put(service + ".txt", who.getBytes(StandardCharsets.UTF_8));
    if (request.query() != null && service.equals("ledger")) {
      files.put("query.txt", request.query().getBytes(StandardCharsets.UTF_8));
    }
    return Buffer.buffer(zip(files));
  }

  /** A zip as the services make them. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
