package nl.openbalie.meaning;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void requireShort_thatOfThisTest_isFine() {
    assertThatCode(CommandLine::requireShort).doesNotThrowAnyException();
  }

  @Test
  void requireShort_longerThanTheRuntimeSurvives_isAnException() {
    assertThatThrownBy(() -> CommandLine.requireShort(CommandLine.LONGEST + 1))
        .isInstanceOf(ModelUnusableException.class)
        .hasMessageContaining("CLASSPATH");
  }
}
