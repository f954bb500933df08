package nl.openbalie.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPatternTest {

  private static final EventPattern EVENTS =
      pattern("{'eventName':['INSERT','MODIFY'],'keys':{'sk':{'S':[{'prefix':'event#'}]}}}");

  @ParameterizedTest
  @CsvSource({
    "INSERT, event#1, true",
    "MODIFY, event#, true",
    "REMOVE, event#1, false",
    "INSERT, case, false",
    "INSERT, an event#1, false",
  })
  void matches_allThatIsNamed_andNothingElse(String name, String sk, boolean expected) {
    assertThat(EVENTS.matches(event(name, sk))).isEqualTo(expected);
  }

  @Test
  void matches_propertyIsMissing_isFalse() {
    assertThat(EVENTS.matches(Map.of("eventName", "INSERT"))).isFalse();
    assertThat(EVENTS.matches(Map.of("eventName", "INSERT", "keys", "none"))).isFalse();
  }

  @Test
  void matches_unknownComparison_isRefused() {
    var numeric = pattern("{'keys':{'sk':{'S':[{'suffix':'x'}]}}}");

    assertThatThrownBy(() -> numeric.matches(event("INSERT", "x")))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("prefix");
  }

  @Test
  void parse_noJson_namesTheLine() {
    assertThatThrownBy(() -> EventPattern.parse(new Expression("{", 7)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("line 7");
  }

  private static Map<String, Object> event(String name, String sk) {
    return Map.of("eventName", name, "keys", Map.of("sk", Map.of("S", sk)));
  }

  private static EventPattern pattern(String json) {
    return EventPattern.parse(new Expression(json.replace('\'', '"'), 1));
  }
}
