package nl.openbalie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  @Test
  void random_many_areDifferentAndReadBack() {
    assertThat(Stream.generate(Token::random).limit(1000).distinct())
        .hasSize(1000)
        .allSatisfy(token -> assertThat(Token.parse(token.value())).contains(token));
  }

  @Property
  void parse_anyText_neverFails(@ForAll String text) {
    assertThat(Token.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAA\n",
        "../../../../etc/passwd"
      })
  void parse_whatIsNoneOfOurs_isNothing(String text) {
    assertThat(Token.parse(text)).isEmpty();
  }

  @Test
  void token_inALog_doesNotShow() {
    Token token = Token.random();

    assertThat(token.toString()).doesNotContain(token.value());
    assertThat(token.hash()).matches("[0-9a-f]{64}").doesNotContain(token.value());
    assertThat(token.hash()).isEqualTo(new Token(token.value()).hash());
  }
}
