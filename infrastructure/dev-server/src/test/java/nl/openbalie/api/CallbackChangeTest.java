package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackChangeTest extends ApiTest {

  private static final int CAPACITY = 6;

  private List<String> windows = List.of();
  private String href = "";

  @BeforeEach
  void oneCallback() {
    clock.setToUntouchedMonday();
    windows = windows();
    href = request(windows.getFirst());
  }

  @Test
  void change_window_movesThePromiseAndThePlace() {
    fill(windows.getFirst(), CAPACITY - 1);

    Answer moved = api.sent(change(Map.of("window", windows.get(1))));

    assertThat(moved.text("/promise/from")).isEqualTo(windows.get(1));
    assertThat(api.sent(Call.get(href)).text("/promise/from")).isEqualTo(windows.get(1));
    assertThat(windows()).contains(windows.getFirst());
  }

  @Test
  void change_phone_keepsThePromise() {
    Answer changed = api.sent(change(Map.of("phone", "020 1234599")));

    assertThat(changed.text("/phone")).isEqualTo("…99");
    assertThat(changed.text("/promise/from")).isEqualTo(windows.getFirst());
  }

  @Test
  void change_both_isOneChange() {
    Answer changed = api.sent(change(Map.of("phone", "020 1234599", "window", windows.get(2))));

    assertThat(changed.text("/phone")).isEqualTo("…99");
    assertThat(changed.text("/promise/from")).isEqualTo(windows.get(2));
  }

  @Test
  void change_addition_isToldWithTheRest() {
    api.sent(change(Map.of("addition", " Het gaat om de garage. ")));
    Answer again = api.sent(change(Map.of("addition", "Het gaat om de garage.")));

    assertThat(again.at("/additions").findValuesAsText("text"))
        .containsExactly("Het gaat om de garage.");
    assertThat(again.text("/promise/from")).isEqualTo(windows.getFirst());
    assertThat(api.send(change(Map.of("addition", "a".repeat(2001)))).problem())
        .isEqualTo("text-too-long");
  }

  @Test
  void change_nothing_isFine() {
    assertThat(api.sent(change(Map.of())).text("/promise/from")).isEqualTo(windows.getFirst());
  }

  @Test
  void change_toAFullWindow_keepsTheOldOne() {
    fill(windows.get(1), CAPACITY);

    Answer refused = api.send(change(Map.of("window", windows.get(1), "phone", "0201234599")));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("window-full");
    assertThat(api.sent(Call.get(href)).text("/promise/from")).isEqualTo(windows.getFirst());
    assertThat(api.sent(Call.get(href)).text("/phone")).isEqualTo("…78");
  }

  @Test
  void change_toAWindowThatIsNotOffered_isAProblem() {
    Answer refused = api.send(change(Map.of("window", "2020-01-06T09:00:00+01:00")));

    assertThat(refused.problem()).isEqualTo("window-unknown");
  }

  @Test
  void change_toABadPhone_isAProblem() {
    assertThat(api.send(change(Map.of("phone", "0900 1234567"))).problem())
        .isEqualTo("phone-premium");
  }

  @Test
  void cancel_givesThePlaceBack() {
    fill(windows.getFirst(), CAPACITY - 1);
    assertThat(windows()).doesNotContain(windows.getFirst());

    Answer cancelled = api.sent(Call.of("DELETE", href));

    assertThat(cancelled.text("/status")).isEqualTo("cancelled");
    assertThat(cancelled.at("/promise").isMissingNode()).isTrue();
    assertThat(windows()).contains(windows.getFirst());
  }

  @Test
  void cancel_again_changesNothing() {
    fill(windows.getFirst(), CAPACITY - 1);
    api.sent(Call.of("DELETE", href));
    request(windows.getFirst());

    assertThat(api.sent(Call.of("DELETE", href)).text("/status")).isEqualTo("cancelled");

    assertThat(windows()).doesNotContain(windows.getFirst());
  }

  @Test
  void change_cancelled_isAProblem() {
    api.sent(Call.of("DELETE", href));

    Answer refused = api.send(change(Map.of("phone", "0612345679")));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("callback-finished");
    assertThat(api.sent(Call.get(href)).text("/status")).isEqualTo("cancelled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AAAAAAAAAAAAAAAAAAAAAA", "x", "a b", "é", "%00", "AAAAAAAAAAAAAAAAAAAAAA%"})
  void anything_unknownToken_isNotFound(String token) {
    String path = "/v1/callbacks/" + token;

    assertThat(api.send(Call.get(path)).problem()).isEqualTo("callback-not-found");
    assertThat(api.send(Call.of("DELETE", path)).problem()).isEqualTo("callback-not-found");
    assertThat(api.send(Call.of("PATCH", path).json(Map.of())).problem())
        .isEqualTo("callback-not-found");
  }

  @Test
  void read_reference_opensNothing() {
    String reference = api.sent(Call.get(href)).text("/reference");

    assertThat(api.send(Call.get("/v1/callbacks/" + reference)).status()).isEqualTo(404);
  }

  private Call change(Map<String, Object> body) {
    return Call.of("PATCH", href).json(body);
  }

  private void fill(String window, int places) {
    IntStream.range(0, places).forEach(_ -> request(window));
  }

  private String request(String window) {
    return api.sent(
            Call.post(
                "/v1/callbacks",
                Map.of("phone", "0612345678", "topic", "vergunningen", "window", window)))
        .text("/href");
  }

  private List<String> windows() {
    return api.sent(Call.get("/v1/contact").query("topic", "vergunningen"))
        .at("/contact/channels/0/windows")
        .findValuesAsText("from");
  }
}
