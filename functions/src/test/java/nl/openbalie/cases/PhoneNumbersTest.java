package nl.openbalie.cases;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

  private static final List<Integer> DUTCH = List.of(31);

  @ParameterizedTest
  @CsvSource({
    "0612345678, +31612345678",
    "06-1234 5678, +31612345678",
    "06.12.34.56.78, +31612345678",
    "0031612345678, +31612345678",
    "+31 (0)6 12345678, +31612345678",
    "020 624 11 11, +31206241111",
    "(0348) 123 456, +31348123456",
    "088 1234567, +31881234567",
    "٠٦١٢٣٤٥٦٧٨, +31612345678"
  })
  void e164_aDutchNumberAsPeopleWriteIt_isTheNumber(String typed, String number) {
    assertThat(PhoneNumbers.e164("  " + typed + " ", DUTCH)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "112",
        "144",
        "12",
        "06",
        "061234567",
        "06123456789",
        "0800 1234",
        "bel mij",
        "-",
        "+31",
        "+",
        "0612345678 of 0687654321",
        "06 1234567x",
        "020 6241111 toestel 5",
        "020 6241111 ext 5",
        "0612345678;ext=3"
      })
  void e164_whatIsNoNumberToCall_isInvalid(String typed) {
    assertProblem(ProblemType.PHONE_INVALID, "phone", () -> PhoneNumbers.e164(typed, DUTCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0900 1234", "0900-1234567", "0906-1234", "0909 1234567"})
  void e164_aNumberThatCostsTheCaller_isPremium(String typed) {
    assertProblem(ProblemType.PHONE_PREMIUM, "phone", () -> PhoneNumbers.e164(typed, DUTCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+32 470 12 34 56", "0049 30 123456", "+44 20 7946 0018"})
  void e164_aForeignNumber_isForeign(String typed) {
    assertProblem(ProblemType.PHONE_FOREIGN, "phone", () -> PhoneNumbers.e164(typed, DUTCH));
  }

  @Test
  void e164_ofACountryThatIsCalled_isTheNumber() {
    List<Integer> countries = List.of(31, 32);

    assertThat(PhoneNumbers.e164("0032 470 12 34 56", countries)).isEqualTo("+32470123456");
    assertProblem(
        ProblemType.PHONE_FOREIGN, "phone", () -> PhoneNumbers.e164("+49 30 123456", countries));
    assertProblem(
        ProblemType.PHONE_PREMIUM, "phone", () -> PhoneNumbers.e164("+32 900 12345", countries));
  }

  @ParameterizedTest
  @CsvSource({"0900 1234567, +319001234567", "+49 30 123456, +4930123456"})
  void e164_whateverTheNumber_isTheNumber(String typed, String number) {
    assertThat(PhoneNumbers.e164(typed)).isEqualTo(number);
    assertProblem(ProblemType.PHONE_INVALID, "phone", () -> PhoneNumbers.e164("112"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void e164_nothing_isMissing(String typed) {
    assertProblem(ProblemType.FIELD_MISSING, "phone", () -> PhoneNumbers.e164(typed, DUTCH));
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> numbers =
        Arbitraries.strings().withChars("0123456789+-() .;/x=ext").ofMaxLength(30);
    return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(60), numbers);
  }

  @Property(tries = 2000)
  void e164_anyText_isADutchNumberOrAProblemOfTheField(@ForAll("typed") String typed) {
    try {
      assertThat(PhoneNumbers.e164(typed, DUTCH)).matches("\\+31[1-9]\\d{3,10}");
    } catch (Problem problem) {
      assertThat(problem)
          .hasMessageMatching(
              "phone-(invalid|foreign|premium)|field-(missing|invalid)|text-too-long");
    }
  }
}
