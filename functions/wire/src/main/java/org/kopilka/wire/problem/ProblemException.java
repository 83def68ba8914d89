package org.kopilka.wire.problem;

/**
 * Carries a problem out of the reading of a request to the edge that answers. For formats only:
 * rules refuse by values. Has no stack trace, because it is no bug.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code().name(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
