package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.util.BytesRef;

final class LettersTest {

  @Property(tries = 200)
  void often_anyText_isHowOftenTheyAreThere(
      @ForAll @Size(min = 1, max = 200)
          List<@AlphaChars @StringLength(min = 1, max = 12) String> words) {
    String text = String.join(" ", words).toLowerCase(Locale.ROOT);
    BytesRef letters = Letters.of(text, Language.NL);
    int[] numbers = Letters.numbers(List.of(text.split(" ")), Language.NL);

    for (int number : numbers) {
      long often = Arrays.stream(numbers).filter(one -> one == number).count();
      assertThat(Letters.often(letters, number)).isEqualTo((int) Math.min(often, 63));
    }
  }

  @Property
  void often_lettersThatAreNotThere_isZero(@ForAll @IntRange(max = Letters.NUMBERS - 1) int other) {
    BytesRef letters = Letters.of("een nieuw paspoort kost 83 euro", Language.NL);
    int[] numbers =
        Letters.numbers(List.of("nieuw", "paspoort", "kost", "83", "euro"), Language.NL);

    int expected = Arrays.binarySearch(numbers, other) < 0 ? 0 : 1;
    assertThat(Letters.often(letters, other)).isEqualTo(expected);
  }
}
