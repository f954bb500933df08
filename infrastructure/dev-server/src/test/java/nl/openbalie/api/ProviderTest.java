package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On one machine a customer signs in by a link, as through an identity provider. */
final class ProviderTest {

  private static final Call SIGN_IN = Call.get("/sign-in");

  private final NettyApi page = World.get().netty();

  @Test
  void token_thatComesBack_signsIn() {
    String token = back(SIGN_IN).getRawFragment().replace("sign-in=", "");

    Answer answer =
        page.send(
            Call.of("POST", "/v1/journey/sign-in").header("Authorization", "Bearer " + token));

    assertThat(answer.text("/level")).isEqualTo("strong");
  }

  @ParameterizedTest
  @CsvSource({"verhuizing-doorgeven", "//elsewhere.example", "a&b=c#d", "'a\r\nb:c'"})
  void form_whateverItIsCalled_isOnlyAPartOfThePage(String form) {
    URI back = back(SIGN_IN.query("form", form).query("lang", "en"));

    assertThat(back.getScheme()).isNull();
    assertThat(back.getRawAuthority()).isNull();
    assertThat(back.getPath()).isEqualTo("/");
    assertThat(back.getQuery()).isEqualTo("form=" + form + "&lang=en");
    assertThat(back.getRawFragment()).startsWith("sign-in=");
  }

  private URI back(Call call) {
    Answer answer = page.send(call);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.headers().get("Cache-Control")).contains("no-store");
    return URI.create(answer.header("Location"));
  }
}
