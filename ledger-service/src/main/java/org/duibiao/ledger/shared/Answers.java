package org.duibiao.ledger.shared;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.duibiao.chassis.concurrency.IfMatch;

/** Answers that carry the version of what they show. */
public final class Answers {
  private Answers() {}

  /** 200 with an ETag; never stored, as allowedActions and timeliness change without a version. */
  public static Response of(Object view, long version) {
    return Response.ok(view)
        .header(HttpHeaders.ETAG, IfMatch.etag(version))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
