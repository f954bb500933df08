package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackTest extends ApiTest {

  /** How many customers fit in a window for permits. */
  private static final int CAPACITY = 6;

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
  }

  @Test
  void request_phoneOnly_isPromised() {
    Answer answer = api.sent(callback(Map.of("phone", "06 12345678")));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("/reference")).matches("[2-9B-Z]{7}");
    assertThat(answer.text("/token")).matches("[A-Za-z0-9_-]{22}");
    assertThat(answer.text("/status")).isEqualTo("requested");
    assertThat(answer.text("/statusText")).contains(answer.text("/reference"));
    assertThat(answer.text("/promise/text"))
        .startsWith("Wij bellen u op maandag ")
        .endsWith(" tussen 11:00 en 12:30 uur.");
    assertThat(answer.text("/phone")).isEqualTo("…78");
    assertThat(answer.header("Location")).isEqualTo(answer.text("/href"));
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void request_everything_isGivenBack() {
    Map<String, Object> body =
        Map.of(
            "phone", "+31 20 123 4567",
            "name", "  Jo  de Vries ",
            "mail", "jo.de.vries@example.org",
            "topic", "vergunningen",
            "question", "Mag mijn dakkapel 3,20 meter breed?\nEn é en 日本?",
            "desiredOutcome", "Dat het mag",
            "window", windows().get(1));

    Answer made = api.sent(callback(body).query("lang", "en"));
    Answer read = api.sent(Call.get(made.text("/href")).query("lang", "en"));

    assertThat(made.at("/wished").asBoolean()).isTrue();
    assertThat(read.text("/promise/from")).isEqualTo(windows().get(1));
    assertThat(read.text("/promise/text")).startsWith("We will call you on Tuesday ");
    assertThat(read.text("/mail")).isEqualTo("j…@example.org");
    assertThat(read.text("/topic")).isEqualTo("vergunningen");
    assertThat(read.text("/question"))
        .isEqualTo("Mag mijn dakkapel 3,20 meter breed?\nEn é en 日本?");
    assertThat(read.text("/desiredOutcome")).isEqualTo("Dat het mag");
    assertThat(read.at("/token").isMissingNode()).isTrue();
    assertThat(read.at("/contact/channels").size()).isEqualTo(2);
  }

  @Test
  void request_asTheContactBlockSays_isPromisedWhatItSaid() {
    JsonNode offer = api.sent(Call.get("/v1/contact")).at("/contact/channels/0");
    Map<String, Object> body = new HashMap<>();
    offer.at("/action/body").properties().forEach(one -> body.put(one.getKey(), one.getValue()));
    body.put("phone", "0612345678");

    Answer answer =
        api.sent(
            Call.of(offer.at("/action/method").asText(), offer.at("/action/href").asText())
                .json(body));

    assertThat(answer.at("/promise")).isEqualTo(offer.at("/promise"));
  }

  @Test
  void request_wishedWindowIsFull_getsALaterOneAndSaysSo() {
    List<String> windows = windows();
    fill(windows.getFirst());

    Answer answer = api.sent(permit(windows.getFirst()));

    assertThat(answer.at("/wished").asBoolean(true)).isFalse();
    assertThat(answer.text("/promise/from")).isEqualTo(windows.get(1));
    assertThat(windows()).doesNotContain(windows.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-01-06T09:00:00+01:00", "2099-01-05T09:00:00+01:00"})
  void request_windowThatIsNotOffered_isAProblem(String window) {
    Answer answer = api.send(permit(window));

    assertThat(answer.problem()).isEqualTo("window-unknown");
    assertThat(answer.text("/field")).isEqualTo("window");
  }

  @Test
  void request_unknownTopic_isAProblem() {
    Answer answer = api.send(callback(Map.of("phone", "0612345678", "topic", "onzin")));

    assertThat(answer.problem()).isEqualTo("topic-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "name, 101",
    "question, 2001",
    "desiredOutcome, 1001",
    "topic, 101",
    "mail, 255",
    "colleague, 101"
  })
  void request_tooMuchText_namesTheField(String field, int length) {
    Answer answer = api.send(callback(Map.of("phone", "0612345678", field, "a".repeat(length))));

    assertThat(answer.problem()).isEqualTo("text-too-long");
    assertThat(answer.text("/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "'', field-missing",
    "'   ', field-missing",
    "geen, phone-invalid",
    "06-1234, phone-invalid",
    "061234567890123, phone-invalid",
    "112, phone-invalid",
    "0800 1234, phone-invalid",
    "140999, phone-invalid",
    "+, phone-invalid",
    "0900 1234567, phone-premium",
    "0906 1234567, phone-premium",
    "+49 30 901820, phone-foreign",
    "0044 20 7946 0000, phone-foreign",
    "+1 900 555 0100, phone-premium",
  })
  void request_badPhone_saysWhatIsWrong(String phone, String problem) {
    Answer answer = api.send(callback(Map.of("phone", phone)));

    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.text("/field")).isEqualTo("phone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0612345678", "+31612345678", "0031 6 1234 5678", "(020) 123-4567"})
  void request_dutchPhone_isTaken(String phone) {
    assertThat(api.sent(callback(Map.of("phone", phone))).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jo", "jo@", "@example.org", "jo@example", "a b@example.org"})
  void request_badMail_isAProblem(String mail) {
    Answer answer = api.send(callback(Map.of("phone", "0612345678", "mail", mail)));

    assertThat(answer.problem()).isEqualTo("mail-invalid");
    assertThat(answer.text("/field")).isEqualTo("mail");
  }

  @Test
  void request_waitForNobody_isAProblem() {
    Answer answer = api.send(callback(Map.of("phone", "0612345678", "wait", true)));

    assertThat(answer.problem()).isEqualTo("field-missing");
    assertThat(answer.text("/field")).isEqualTo("colleague");
  }

  @Test
  void request_withoutPhone_asksForItInWords() {
    Call call = callback(Map.of("question", "Hoe laat?"));

    assertThat(api.send(call).text("/detail")).isEqualTo("Vul nog in: telefoonnummer.");
    assertThat(api.send(call.query("lang", "en")).text("/detail"))
        .isEqualTo("Please fill in: phone number.");
  }

  @Test
  void request_sameKeyAgain_givesTheVerySameAnswer() {
    Call call =
        permit(windows().getFirst()).header("Idempotency-Key", UUID.randomUUID().toString());

    Answer first = api.sent(call);
    Answer again = api.sent(call);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.status()).isEqualTo(201);
    fill(windows().getFirst(), CAPACITY - 1);
    assertThat(windows()).doesNotContain(first.text("/promise/from"));
  }

  @Test
  void request_sameKeyOtherBody_isAProblem() {
    String key = UUID.randomUUID().toString();
    api.sent(callback(Map.of("phone", "0612345678")).header("Idempotency-Key", key));

    Answer other = api.send(callback(Map.of("phone", "0612345679")).header("Idempotency-Key", key));

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void request_sameKeyAtTheSameTime_isOneCallback() throws Exception {
    Call call =
        permit(windows().getFirst()).header("Idempotency-Key", UUID.randomUUID().toString());

    List<Answer> answers = atOnce(8, () -> api.sent(call));

    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
  }

  @Test
  void request_manyAtTheSameTime_noneTooMany() throws Exception {
    List<String> windows = windows();

    List<Answer> answers = atOnce(CAPACITY + 3, () -> api.sent(permit(windows.getFirst())));

    assertThat(answers)
        .filteredOn(answer -> answer.at("/wished").asBoolean())
        .hasSize(CAPACITY)
        .allMatch(answer -> answer.text("/promise/from").equals(windows.getFirst()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kort", ""})
  void request_badKey_isAProblem(String key) {
    Answer answer =
        api.send(callback(Map.of("phone", "0612345678")).header("Idempotency-Key", key));

    assertThat(answer.problem()).isEqualTo("idempotency-key-invalid");
  }

  private List<String> windows() {
    return api.sent(Call.get("/v1/contact").query("topic", "vergunningen"))
        .at("/contact/channels/0/windows")
        .findValuesAsText("from");
  }

  private void fill(String window) {
    fill(window, CAPACITY);
  }

  private void fill(String window, int places) {
    IntStream.range(0, places).forEach(_ -> api.sent(permit(window)));
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all =
          threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> call).toList());
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    }
  }

  private static Call permit(String window) {
    return callback(Map.of("phone", "0612345678", "topic", "vergunningen", "window", window));
  }

  private static Call callback(Map<String, Object> body) {
    return Call.post("/v1/callbacks", body);
  }
}
