package org.duibiao.gateway.inspection;

import java.io.InputStream;
import java.net.http.HttpResponse;

/** A service answered with something else than its part of a pack. */
class PartRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient HttpResponse<InputStream> answer;

  PartRefusedException(HttpResponse<InputStream> answer) {
    super("a part was answered with " + answer.statusCode());
    this.answer = answer;
  }

  HttpResponse<InputStream> answer() {
    return answer;
  }
}
