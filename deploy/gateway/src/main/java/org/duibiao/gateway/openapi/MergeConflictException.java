package org.duibiao.gateway.openapi;

import java.util.List;

/** The services' documents contradict each other; says every contradiction, not the first alone. */
public class MergeConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MergeConflictException(List<String> conflicts) {
    super("The OpenAPI documents cannot be merged:\n - " + String.join("\n - ", conflicts));
  }
}
