package nl.openbalie.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static final List<String> WORDS =
      List.of(
          "mijn", "nummer is", "graag terugbellen", "over", "€ 12.500", "in 2026", "1234 AB", "?");

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS).list().ofMaxSize(4).map(words -> String.join(" ", words));
  }

  /** As people write it: 123456782, 123 456 782, 1234.56.782. */
  @Provide
  Arbitrary<String> bsns() {
    Arbitrary<String> digits =
        Arbitraries.integers()
            .between(10_000_000, 999_999_999)
            .map(RedactionTest::withBsnCheck)
            .filter(bsn -> bsn.length() == 9);
    return Combinators.combine(digits, Arbitraries.of("", " ", ".", "-"))
        .as((bsn, sign) ->
            String.join(sign, bsn.substring(0, 4), bsn.substring(4, 6), bsn.substring(6)));
  }

  /** The next number that passes the 11-test. */
  private static String withBsnCheck(int number) {
    for (int bsn = number; true; bsn++) {
      String digits = "%09d".formatted(bsn);
      int sum = 0;
      for (int i = 0; i < 8; i++) {
        sum += (digits.charAt(i) - '0') * (9 - i);
      }
      if ((sum - (digits.charAt(8) - '0')) % 11 == 0) {
        return digits;
      }
    }
  }

  /** Dutch ones, and others of other lengths; in groups of four or not. */
  @Provide
  Arbitrary<String> ibans() {
    Arbitrary<String> dutch =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .ofLength(4)
            .flatMap(bank ->
                Arbitraries.strings()
                    .numeric()
                    .ofLength(10)
                    .map(account -> iban("NL", bank + account)));
    Arbitrary<String> german =
        Arbitraries.strings().numeric().ofLength(18).map(account -> iban("DE", account));
    return Combinators.combine(Arbitraries.oneOf(dutch, german), Arbitraries.of(true, false))
        .as((iban, grouped) -> grouped ? iban.replaceAll("(.{4})(?=.)", "$1 ") : iban);
  }

  private static String iban(String country, String account) {
    String number =
        (account + country + "00")
            .chars()
            .mapToObj(sign -> Integer.toString(Character.digit(sign, 36)))
            .reduce("", String::concat);
    int check = 98 - new BigInteger(number).mod(BigInteger.valueOf(97)).intValue();
    return "%s%02d%s".formatted(country, check, account);
  }

  @Provide
  Arbitrary<String> phones() {
    Arbitrary<String> mobile =
        Combinators.combine(
                Arbitraries.of("06", "06-", "06 ", "+316", "+31 6 ", "00316", "+31 (0)6 "),
                Arbitraries.strings().withCharRange('1', '5').ofLength(8))
            .as(String::concat);
    Arbitrary<String> fixed =
        Combinators.combine(
                Arbitraries.of("020-", "020 ", "(070) ", "+31 10 "),
                Arbitraries.strings().withCharRange('2', '7').ofLength(7))
            .as(String::concat);
    return Arbitraries.oneOf(mobile, fixed);
  }

  @Provide
  Arbitrary<String> mails() {
    Arbitrary<String> part =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
    return Combinators.combine(part, Arbitraries.of("", ".de.", "+", "_", "'"), part, part)
        .as((first, sign, last, domain) -> first + sign + last + "@" + domain + ".nl");
  }

  @Property
  void redact_validBsn_isGone(
      @ForAll("words") String before, @ForAll("bsns") String bsn, @ForAll("words") String after) {
    assertThat(redact(before, bsn, after)).doesNotContain(digits(bsn));
  }

  @Property
  void redact_validIban_isGone(
      @ForAll("words") String before, @ForAll("ibans") String iban, @ForAll("words") String after) {
    String redacted = Redaction.redact(before + " " + iban + " " + after);

    assertThat(redacted).contains("[iban]").doesNotContain(iban.substring(10));
  }

  @Property
  void redact_validIbanInSmallLetters_isGone(
      @ForAll("words") String before, @ForAll("ibans") String iban, @ForAll("words") String after) {
    String small = iban.toLowerCase(Locale.ROOT);

    assertThat(Redaction.redact(before + " " + small + ", " + after)).contains("[iban]");
  }

  @Property
  void redact_phoneNumber_isGone(
      @ForAll("words") String before,
      @ForAll("phones") String phone,
      @ForAll("words") String after) {
    String number = digits(phone).substring(digits(phone).length() - 8);

    assertThat(redact(before, phone, after)).doesNotContain(number);
  }

  @Property
  void redact_mailAddress_isGone(
      @ForAll("words") String before, @ForAll("mails") String mail, @ForAll("words") String after) {
    String redacted = Redaction.redact(before + " " + mail + " " + after);

    assertThat(redacted).isEqualTo(before + " [mail] " + after);
  }

  @Property(tries = 2000)
  void redact_anyText_neverFailsAndTwiceIsOnce(@ForAll("anything") String text) {
    String once = Redaction.redact(text);

    assertThat(Redaction.redact(once)).isEqualTo(once);
  }

  /** Any Unicode, and more often digits with what may stand between them. */
  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> numbers =
        Arbitraries.strings()
            .withChars("0123456789 .-+()/@aNL\u00a0\u2013\u0661\uff11")
            .ofMaxLength(60);
    return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(200), numbers);
  }

  @Property
  void redact_daysAndAmounts_stay(
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1900, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 999) int thousands) {
    String text =
        "op %02d-%02d-%d, %1$d.%2$d.%3$d, %3$d-%2$02d-%1$02d of %1$d/%2$d/%3$d € %4$d.000,50 of %4$d000 euro"
            .formatted(day, month, year, thousands);

    assertThat(Redaction.redact(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paspoort verlengen",
        "1234 AB Lindermeer",
        "van 09:00 tot 17:00 uur",
        "aanslag 2025/2026",
        "zaaknummer 2026-12345",
        "postbus 12345",
        "bel 14 0999 of 112",
        "123456789", // fails the 11-test
        "NL91ABNA5417164301", // fails modulo 97
        "kenteken 12-AB-34",
        "apenstaartje @ thuis",
        "artikel 2.3.4",
        "250 x 120 x 75 cm",
        "13e maand 2026"
      })
  void redact_whatNamesNobody_stays(String text) {
    assertThat(Redaction.redact(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "bsn 123456782, bsn [bsn]",
    "bsn123456782, bsn[bsn]",
    "BSN: 12345672., BSN: [bsn].",
    "kamer 12 123456782 graag, kamer 12 [bsn] graag",
    "12345 1234 56782, 12345 [bsn]",
    "NL91 ABNA 0417 1643 00 op naam van, [iban] op naam van",
    "rekening nl91abna0417164300, rekening [iban]",
    "bel:0612345678x, bel:[phone]x",
    "06 1234567 (een cijfer te weinig), [phone] (een cijfer te weinig)",
    "612345678, [phone]",
    "+32 470 12 34 56, [phone]",
    "jan.o'neill@lindermeer.example!, [mail]!",
    "Zoë@überbuurt.nl, [mail]"
  })
  void redact_whatNamesSomebody_isReplaced(String text, String redacted) {
    assertThat(Redaction.redact(text)).isEqualTo(redacted);
  }

  private static String redact(String before, String secret, String after) {
    return digits(Redaction.redact(before + " " + secret + " " + after).replaceAll("[a-z]", "x"));
  }

  private static String digits(String text) {
    return text.replaceAll("[ .()+-]", "");
  }
}
