package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "boek, boek, 0",
    "boek, boeken, 2",
    "boek, beok, 1",
    "boek, boe, 1",
    "boek, bokk, 1",
    "boek, kast, 3",
    "'', ab, 2"
  })
  void to_word_countsEachKindOfError(String typed, String word, int errors) {
    assertThat(new Errors(typed, 2).to(word)).isEqualTo(errors);
  }

  @Property
  void to_anyWords_isTheSameBothWaysAndLeavesNothingBehind(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String one,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String other) {
    Errors errors = new Errors(one, 10);
    int first = errors.to(other);

    assertThat(errors.to(other)).isEqualTo(first);
    assertThat(new Errors(other, 10).to(one)).isEqualTo(first);
    assertThat(first).isLessThanOrEqualTo(Math.max(one.length(), other.length()));
  }
}
