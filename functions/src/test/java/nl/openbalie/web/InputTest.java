package nl.openbalie.web;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

  @Property
  void optional_anyText_isStrippedOrAProblem(@ForAll String text) {
    try {
      String given = Input.optional("field", text, 100);

      assertThat(given == null || given.equals(text.strip())).isTrue();
      assertThat(given == null).isEqualTo(text.isBlank());
      assertThat(text.isBlank() || text.length() <= 100).isTrue();
    } catch (Problem problem) {
      assertThat(problem.type()).isIn(ProblemType.TEXT_TOO_LONG, ProblemType.FIELD_INVALID);
      assertThat(problem.field()).isEqualTo("field");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\u001b[31m", "a\u0085b", "half \ud83d", "\ude00 half"})
  void optional_whatNobodyTypes_isInvalid(String text) {
    assertProblem(ProblemType.FIELD_INVALID, "name", () -> Input.optional("name", text, 100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Zoë", "regel 1\nregel 2\tkolom", "👩‍👩‍👧", "e\u0301", "مرحبا", "Ünal ş"})
  void optional_whatPeopleType_isKept(String text) {
    assertThat(Input.optional("name", " " + text + "\r\n", 100)).isEqualTo(text);
  }

  @Test
  void optional_longerThanAllowed_isTooLong() {
    assertThat(Input.optional("name", "x".repeat(100), 100)).hasSize(100);
    assertProblem(
        ProblemType.TEXT_TOO_LONG, "name", () -> Input.optional("name", "x".repeat(101), 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void required_nothingLeft_isMissing(String text) {
    assertProblem(ProblemType.FIELD_MISSING, "note", () -> Input.required("note", text, 10));
    assertProblem(ProblemType.FIELD_MISSING, "note", () -> Input.required("note", null, 10));
  }
}
