package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser asks before it calls is answered by the functions; the HTTP API adds who may. */
class PreflightTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/search",
        "/v1/callbacks",
        "/v1/callbacks/AAAAAAAAAAAAAAAAAAAAAA",
        "/v1/admin/articles/x",
        "/v1/desk/callbacks"
      })
  void options_withoutIdentity_isFine(String path) {
    World world = World.get();

    Answer answer = world.lambda().send(Call.of("OPTIONS", path));

    assertThat(answer.status()).isEqualTo(204);
    assertThat(world.netty().send(Call.of("OPTIONS", path)).status()).isEqualTo(204);
  }
}
