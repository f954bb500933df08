package nl.openbalie.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SealTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(300);
  }

  @Property(tries = 200)
  void open_withTheSecret_isTheText(@ForAll("texts") String text, @ForAll("texts") String secret) {
    assertThat(Seal.open(Seal.close(text, secret), secret)).contains(text);
  }

  @Property(tries = 200)
  void open_withAnotherSecret_isNothing(
      @ForAll("texts") String text, @ForAll("texts") String secret, @ForAll("texts") String other) {
    Assume.that(!secret.equals(other));

    assertThat(Seal.open(Seal.close(text, secret), other)).isEmpty();
  }
}
