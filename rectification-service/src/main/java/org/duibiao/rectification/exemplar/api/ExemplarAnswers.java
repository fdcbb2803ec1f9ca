package org.duibiao.rectification.exemplar.api;

import jakarta.ws.rs.core.HttpHeaders;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.web.Inputs;
import org.duibiao.rectification.exemplar.application.ExemplarDesk.Target;
import org.duibiao.rectification.exemplar.application.ExemplarReading;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the resources of exemplars have in common. */
final class ExemplarAnswers {
  private ExemplarAnswers() {}

  /** An exemplar and the version of it that was read. */
  static Target target(String id, String ifMatch) {
    return new Target(Inputs.id(id), ifMatch);
  }

  /** An exemplar with its ETag. */
  static RestResponse<ExemplarView> answer(ExemplarReading reading) {
    ExemplarView view = ExemplarView.of(reading);
    return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())).build();
  }
}
