package org.duibiao.gateway;

import java.util.List;
import java.util.Locale;

/** How large a request's body may be: files may be larger than what a service holds in memory. */
public final class BodyLimit {
  private static final List<String> FILES =
      List.of("multipart/form-data", "application/vnd.openxmlformats-officedocument.", "text/csv");

  private BodyLimit() {}

  /** The limit for a Content-Type, in bytes; null stands for none. */
  public static long of(String contentType, GatewayConfig config) {
    return (carriesFile(contentType) ? config.maxFileSize() : config.maxBodySize()).asLongValue();
  }

  /** Whether a Content-Type stands for a file; null stands for none. */
  public static boolean carriesFile(String contentType) {
    return contentType != null
        && FILES.stream().anyMatch(contentType.toLowerCase(Locale.ROOT)::startsWith);
  }
}
