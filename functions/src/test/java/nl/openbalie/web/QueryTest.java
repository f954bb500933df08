package nl.openbalie.web;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @Property
  void checked_anyText_isTheQueryOrAProblem(@ForAll String q) {
    try {
      assertThat(Query.checked(q)).isEqualTo(q.strip()).isNotEmpty().hasSizeLessThanOrEqualTo(500);
    } catch (Problem problem) {
      assertThat(q)
          .satisfiesAnyOf(
              text -> assertThat(text).isBlank(),
              text -> assertThat(text).hasSizeGreaterThan(500),
              text -> assertThat(text).containsPattern("[\\p{Cc}\\p{Cs}]"));
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\n\t "})
  void checked_nothing_isEmpty(String q) {
    assertProblem(ProblemType.QUERY_EMPTY, "q", () -> Query.checked(q));
  }

  @Test
  void checked_aWholeLetter_isTooLong() {
    assertThat(Query.checked("x".repeat(500))).hasSize(500);
    assertProblem(ProblemType.QUERY_TOO_LONG, "q", () -> Query.checked("x".repeat(501)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"paspoort\u0000", "\u007f", "half \ud83d", "\ude00"})
  void checked_whatNobodyTypes_isUnreadable(String q) {
    assertProblem(ProblemType.QUERY_UNREADABLE, "q", () -> Query.checked(q));
  }
}
