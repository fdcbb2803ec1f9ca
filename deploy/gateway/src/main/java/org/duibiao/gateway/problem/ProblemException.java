package org.duibiao.gateway.problem;

/** A refusal on its way out of a resource method. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final GatewayProblem problem;
  private final String pointer;
  private final transient Text fault;

  /** A refusal that concerns the request as a whole. */
  public ProblemException(GatewayProblem problem) {
    this(problem, null, null);
  }

  /** A refusal of one place in the input. */
  public ProblemException(GatewayProblem problem, String pointer, Text fault) {
    super(problem.type());
    this.problem = problem;
    this.pointer = pointer;
    this.fault = fault;
  }

  GatewayProblem problem() {
    return problem;
  }

  String pointer() {
    return pointer;
  }

  Text fault() {
    return fault;
  }
}
