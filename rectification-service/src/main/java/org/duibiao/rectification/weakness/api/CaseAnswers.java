package org.duibiao.rectification.weakness.api;

import jakarta.ws.rs.core.HttpHeaders;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.Words;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.weakness.application.CaseDesk.Target;
import org.duibiao.rectification.weakness.application.CaseReading;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the resources of cases have in common. */
final class CaseAnswers {
  private CaseAnswers() {}

  /** A case and the version of it that was read. */
  static Target target(String id, String ifMatch) {
    return new Target(Inputs.id(id), ifMatch);
  }

  /** A case with its ETag, its reasons in the reader's words. */
  static RestResponse<WeakCaseView> answer(CaseReading reading, Words words) {
    WeakCaseView view = WeakCaseView.of(reading, words);
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())).build();
  }
}
