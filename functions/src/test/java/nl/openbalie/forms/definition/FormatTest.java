package nl.openbalie.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.iban4j.CountryCode;
import org.iban4j.Iban;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "postcode, 1234ab, 1234 AB",
    "postcode, ' 1234  AB ', 1234 AB",
    "postcode, 9999 XX, 9999 XX",
    "house-number, 12, 12",
    "house-number, 12A, 12a",
    "house-number, 12 a, 12a",
    "house-number, 12-3, 12-3",
    "house-number, 12 3, 12-3",
    "house-number, 12 bis, 12-bis",
    "house-number, 12A-hs, 12a-hs",
    "house-number, 12a3, 12a-3",
    "bsn, 111222333, 111222333",
    "bsn, 111.222.333, 111222333",
    "bsn, 10000008, 010000008",
    "iban, nl91 abna 0417 1643 00, NL91ABNA0417164300",
    "iban, BE68539007547034, BE68539007547034",
    "iban, DE89 3704 0044 0532 0130 00, DE89370400440532013000",
    "kvk, 12345678, 12345678",
    "kvk, 1234 5678, 12345678",
    "kenteken, ab123c, AB-123-C",
    "kenteken, GB-01-KK, GB-01-KK",
    "kenteken, 12ABC3, 12-ABC-3",
    "kenteken, 1234ab, 12-34-AB",
    "phone, 020 012 3456, +31200123456",
    "phone, +32 2 555 12 12, +3225551212",
    "email, ' jan@example.nl ', jan@example.nl",
    "date, 2028-02-29, 2028-02-29",
    "birth-date, 1900-01-01, 1900-01-01",
    "birth-date, 2026-11-22, 2026-11-22",
    "attachment, aB3_-x, aB3_-x"
  })
  void written_goodText_isInOurWay(String format, String typed, String written) {
    assertThat(write(format, typed)).contains(written);
    assertThat(write(format, written)).contains(written);
  }

  @ParameterizedTest
  @CsvSource({
    "postcode, 0123 AB",
    "postcode, 1234 SS",
    "postcode, 1234 A",
    "postcode, 1234 ABC",
    "house-number, 0",
    "house-number, 123456",
    "house-number, a12",
    "house-number, 12 tweehoog",
    "bsn, 111222334",
    "bsn, 000000000",
    "bsn, 11122233",
    "bsn, 1112223334",
    "iban, NL91ABNA0417164301",
    "iban, NL91ABNA041716430",
    "iban, XX91ABNA0417164300",
    "iban, NL",
    "kvk, 1234567",
    "kvk, 1234567a",
    "kenteken, A-1",
    "kenteken, ABC-DEF",
    "kenteken, A1B2C3",
    "phone, 123",
    "phone, geen idee",
    "email, jan",
    "email, jan@example",
    "date, 2027-02-29",
    "date, 31-12-2027",
    "date, +12027-01-01",
    "birth-date, 1899-12-31",
    "birth-date, 2026-11-23",
    "attachment, ../geheim",
    "attachment, ''"
  })
  void written_badText_isNothing(String format, String typed) {
    assertThat(write(format, typed)).isEmpty();
  }

  @Test
  void of_wordThatIsNoFormat_isNothing() {
    assertThat(Format.of("hostname")).isEmpty();
    assertThat(Format.of(null)).isEmpty();
  }

  @Property
  void bsn_oneDigitChanged_isRefused(
      @ForAll @IntRange(min = 1_000_000, max = 99_999_999) int start,
      @ForAll @IntRange(min = 0, max = 8) int place,
      @ForAll @IntRange(min = 1, max = 9) int step) {
    IntStream.rangeClosed(0, 9)
        .mapToObj(last -> "%08d%d".formatted(start, last))
        .filter(digits -> write("bsn", digits).isPresent())
        .forEach(good -> assertThat(write("bsn", changed(good, place, step))).isEmpty());
  }

  @Property
  void bsn_anyStart_hasAtMostOneLastDigit(@ForAll @IntRange(min = 1, max = 99_999_999) int start) {
    assertThat(
            IntStream.rangeClosed(0, 9)
                .mapToObj(last -> "%08d%d".formatted(start, last))
                .filter(digits -> write("bsn", digits).isPresent()))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Property
  void iban_oneDigitChanged_isRefused(
      @ForAll @IntRange(min = 0, max = 999_999_999) int account,
      @ForAll @IntRange(min = 8, max = 17) int place,
      @ForAll @IntRange(min = 1, max = 9) int step) {
    String good =
        new Iban.Builder()
            .countryCode(CountryCode.NL)
            .bankCode("ABNA")
            .accountNumber("%010d".formatted(account))
            .build()
            .toString();

    assertThat(write("iban", good)).contains(good);
    assertThat(write("iban", changed(good, place, step))).isEmpty();
  }

  @Property
  void written_anyText_isWrittenTheSameAgain(
      @ForAll Format format, @ForAll @StringLength(max = 300) String typed) {
    format
        .written(typed, TODAY)
        .ifPresent(written -> assertThat(format.written(written, TODAY)).contains(written));
  }

  private static String changed(String text, int place, int step) {
    int digit = (text.charAt(place) - '0' + step) % 10;
    return text.substring(0, place) + digit + text.substring(place + 1);
  }

  private static Optional<String> write(String format, String typed) {
    return Format.of(format).orElseThrow().written(typed, TODAY);
  }
}
