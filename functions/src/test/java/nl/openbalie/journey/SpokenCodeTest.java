package nl.openbalie.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SpokenCodeTest {

  @Property
  void code_ofAnyJourney_isEightDigitsThatHold(@ForAll @Size(32) byte[] hash) {
    String code = code(hash);

    assertThat(code).matches("\\d{8}");
    assertThat(SpokenCode.valid(code)).isTrue();
    assertThat(code(hash)).isEqualTo(code);
  }

  @Property
  void code_oneDigitMisheard_isNoCode(
      @ForAll @Size(32) byte[] hash,
      @ForAll @IntRange(max = 7) int place,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    char[] misheard = code(hash).toCharArray();
    misheard[place] = (char) ('0' + (misheard[place] - '0' + off) % 10);

    assertThat(SpokenCode.valid(new String(misheard))).isFalse();
  }

  private static String code(byte[] hash) {
    return SpokenCode.of(HexFormat.of().formatHex(hash));
  }
}
