package org.duibiao.chassis.problem;

import java.util.List;
import java.util.Map;
import org.duibiao.chassis.problem.DomainException.Fault;

/** What a problem of each status looks like, in the words that a caller would get. */
public final class ProblemExamples {
  private static final String INSTANCE = "urn:correlation:5f6c8f0e-3c1b-4d55-9c0a-1f2e3d4c5b6a";
  private static final Map<Integer, DomainException> BY_STATUS =
      Map.ofEntries(
          example(CommonProblem.MALFORMED_REQUEST, new Fault("", "body.unreadable", 1, 12)),
          example(CommonProblem.UNAUTHENTICATED),
          example(CommonProblem.FORBIDDEN),
          example(CommonProblem.NOT_FOUND),
          example(CommonProblem.NOT_ACCEPTABLE),
          Map.entry(409, new DomainException(CommonProblem.TRANSITION_NOT_ALLOWED, "草稿", "accept")),
          Map.entry(412, new DomainException(CommonProblem.VERSION_CONFLICT, 4)),
          example(CommonProblem.PAYLOAD_TOO_LARGE),
          example(CommonProblem.UNSUPPORTED_MEDIA_TYPE),
          example(CommonProblem.INVALID_CONTENT),
          example(CommonProblem.PRECONDITION_REQUIRED),
          Map.entry(
              500,
              new DomainException(
                  CommonProblem.INTERNAL_ERROR, "5f6c8f0e-3c1b-4d55-9c0a-1f2e3d4c5b6a")),
          example(CommonProblem.TEMPORARILY_UNAVAILABLE));

  /** The gateway's own words, which no service has. */
  private static final Problem TOO_MANY =
      new Problem(
          "/problems/too-many-requests",
          "请求过于频繁",
          429,
          "请求次数已达上限，请在 Retry-After 所示的秒数之后再试。",
          INSTANCE,
          List.of());

  private ProblemExamples() {}

  private static Map.Entry<Integer, DomainException> example(CommonProblem type, Fault... faults) {
    return Map.entry(type.status(), new DomainException(type, List.of(faults)));
  }

  /** The problem of a status; null for one that no service of ours answers with. */
  public static Problem of(int status) {
    if (status == TOO_MANY.status()) {
      return TOO_MANY;
    }
    DomainException failure = BY_STATUS.get(status);
    return failure == null ? null : failure.tell(Words.of(null), INSTANCE);
  }

  /** What is created is there already. */
  public static Problem exists() {
    return new DomainException(CommonProblem.ALREADY_EXISTS, "xzj-2021")
        .tell(Words.of(null), INSTANCE);
  }

  /** Content with a fault at a place. */
  public static Problem invalid(String pointer) {
    Problem told = of(CommonProblem.INVALID_CONTENT.status());
    String required = Words.of(null).text("problems.input", "NotNull");
    return new Problem(
        told.type(),
        told.title(),
        told.status(),
        told.detail(),
        told.instance(),
        List.of(new Violation(pointer, required)));
  }
}
