package nl.openbalie.web;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "jo@example.org, jo@example.org",
    "' jo@example.org ', jo@example.org",
    "Jo.de.Vries+balie@mail.example.co.uk, Jo.de.Vries+balie@mail.example.co.uk",
    "o'neill@example.org, o'neill@example.org",
    "jo@exämple.org, jo@xn--exmple-cua.org",
    "jo@voorbeeld.рф, jo@voorbeeld.xn--p1ai",
  })
  void mail_asPeopleHaveIt_isTaken(String typed, String address) {
    assertThat(Input.mail("mail", typed)).isEqualTo(address);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void mail_nothing_isNone(String typed) {
    assertThat(Input.mail("mail", typed)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jo",
        "@",
        "jo@",
        "@example.org",
        "jo@example",
        "jo@example.1",
        "jo@-example.org",
        "jo@example..org",
        "jo..de@example.org",
        ".jo@example.org",
        "jo@example.org.",
        "jo de@example.org",
        "jo@exa mple.org",
        "jo@a@example.org",
        "jo@[192.0.2.1]",
        "\"jo\"@example.org",
        "jo <jo@example.org>",
        "jo@example.org,kim@example.org",
        "jo@example.org\nBcc: kim@example.org",
        "joë@example.org"
      })
  void mail_whatCannotBeWrittenTo_isInvalid(String typed) {
    assertProblem(ProblemType.MAIL_INVALID, "mail", () -> Input.mail("mail", typed));
  }

  @Property(tries = 2000)
  void mail_anyText_isAnAddressThatFitsInAHeaderOrAProblem(@ForAll("typed") String typed) {
    try {
      String address = Input.mail("mail", typed);
      assertThat(address == null || address.matches("[!-~&&[^\\s<>,;:\"]]+@[A-Za-z0-9.-]+"))
          .isTrue();
    } catch (Problem problem) {
      assertThat(problem).hasMessageMatching("mail-invalid|field-invalid|text-too-long");
    }
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings().withChars("jo@.-_+ <>\",;:\r\nexample").ofMaxLength(40));
  }
}
