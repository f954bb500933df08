package nl.openbalie.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says which problem a call must end in. */
public final class ProblemAssert {

  private ProblemAssert() {}

  public static void assertProblem(ProblemType type, ThrowingCallable call) {
    Problem problem = catchThrowableOfType(Problem.class, call);
    assertThat(problem).as("a problem").isNotNull();
    assertThat(problem.type()).isEqualTo(type);
  }

  /** As {@link #assertProblem(ProblemType, ThrowingCallable)}, naming the field at fault. */
  public static void assertProblem(ProblemType type, String field, ThrowingCallable call) {
    Problem problem = catchThrowableOfType(Problem.class, call);
    assertThat(problem).as("a problem").isNotNull();
    assertThat(problem.type()).isEqualTo(type);
    assertThat(problem.field()).isEqualTo(field);
  }
}
