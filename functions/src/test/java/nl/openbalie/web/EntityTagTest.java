package nl.openbalie.web;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

  @Property(tries = 200)
  void required_ofWhatWasSentBefore_isTheVersion(
      @ForAll @IntRange(min = 1, max = 999_999_999) int version) {
    String sent = new EntityTag(version).toString();

    assertThat(EntityTag.required(sent, null)).isEqualTo(new EntityTag(version));
    assertThat(EntityTag.required(" " + sent + " ", "*")).isEqualTo(new EntityTag(version));
  }

  @Property
  void required_anyText_isAVersionOrAProblem(@ForAll String header) {
    try {
      assertThat(EntityTag.required(header, null)).hasToString(header.strip());
    } catch (Problem problem) {
      assertThat(problem.type()).isEqualTo(ProblemType.IF_MATCH_INVALID);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "12",
        "\"\"",
        "\"0\"",
        "\"007\"",
        "\"-1\"",
        "W/\"12\"",
        "\"12\", \"13\"",
        "\"9999999999\"",
        "\"x\"",
        "\"١٢\""
      })
  void required_garbageInIfMatch_isInvalid(String header) {
    assertProblem(ProblemType.IF_MATCH_INVALID, "If-Match", () -> EntityTag.required(header, null));
  }

  @Test
  void required_neitherHeader_isRequired() {
    assertProblem(ProblemType.VERSION_REQUIRED, "If-Match", () -> EntityTag.required(null, null));
  }

  @Test
  void required_ifNoneMatch_isTheVersionBeforeTheFirst() {
    assertThat(EntityTag.required(null, " * ")).isEqualTo(new EntityTag(0));
    assertProblem(
        ProblemType.IF_MATCH_INVALID, "If-None-Match", () -> EntityTag.required(null, "\"1\""));
  }
}
