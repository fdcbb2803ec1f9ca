package org.duibiao.systemtests.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, as browsers send it (multipart/form-data, RFC 7578). */
final class Multipart {
  static final String BOUNDARY = "----duibiao-3f9d1c7a";

  private Multipart() {}

  static byte[] of(Map<String, String> fields, String fileName, String mediaType, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, name, value)));
    text(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, fileName, mediaType));
    body.writeBytes(file);
    text(body, "\r\n--%s--\r\n".formatted(BOUNDARY));
    return body.toByteArray();
  }

  private static void text(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
