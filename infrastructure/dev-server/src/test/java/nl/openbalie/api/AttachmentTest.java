package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.openbalie.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that go along with a form. */
final class AttachmentTest extends ApiTest {

  private static final byte[] JPEG = start(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0);
  private static final byte[] EXE = start('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0);

  private static final String FORM = "/v1/forms/" + FormAid.FILES;
  private static final String FILES = FORM + "/draft/attachments";

  private Answer journey;

  @BeforeEach
  void arrive() {
    journey = api.sent(Call.get("/v1/contact"));
  }

  @Test
  void file_announcedSentAndChecked_countsAndCanBeGot() {
    Answer announced = announce();
    assertThat(announced.status()).isEqualTo(201);
    assertThat(announced.text("/name")).isEqualTo("foto é.jpg");
    assertThat(announced.text("/state")).isEqualTo("waiting");
    assertThat(announced.text("/until")).startsWith("2026-11-23T10:1");
    assertThat(announced.header("Cache-Control")).isEqualTo("no-store");

    assertThat(Uploads.send(announced, JPEG)).isEqualTo(200);
    Answer checked = api.sent(check(announced));

    assertThat(checked.text("/state")).isEqualTo("checked");
    assertThat(api.sent(check(announced)).body()).isEqualTo(checked.body());
    assertThat(list().at("/attachments/0/id")).isEqualTo(announced.at("/id"));
    Answer opened = api.sent(own(Call.get(one(announced))));
    var got = Uploads.get(opened);
    assertThat(got.body()).isEqualTo(JPEG);
    assertThat(got.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename*=UTF-8''foto%20%C3%A9.jpg");
    assertThat(Uploads.get(opened).statusCode()).isEqualTo(401);
  }

  @Test
  void check_aPhotoThatIsAProgram_isRefusedAndGone() {
    Answer announced = announce();
    Uploads.send(announced, Arrays.copyOf(EXE, JPEG.length));

    Answer refused = api.send(check(announced));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("attachment-refused");
    assertThat(refused.text("/detail")).contains("ander soort bestand");
    assertThat(list().at("/attachments")).isEmpty();
    assertThat(api.send(check(announced)).problem()).isEqualTo("attachment-not-found");
    assertThat(Uploads.kept(announced.text("/id"))).isZero();
  }

  @Test
  void check_beforeItWasSent_isAProblem() {
    Answer announced = announce();

    assertThat(api.send(check(announced)).problem()).isEqualTo("attachment-awaited");
    assertThat(api.send(own(Call.get(one(announced)))).problem()).isEqualTo("attachment-awaited");
  }

  @Test
  void upload_anotherSizeOrTwice_isNotTaken() {
    assertThat(Uploads.send(announce(), new byte[0])).isEqualTo(400);
    assertThat(Uploads.send(announce(), new byte[JPEG.length + 1])).isEqualTo(401);
    Answer announced = announce();
    assertThat(Uploads.send(announced, JPEG)).isEqualTo(200);
    assertThat(Uploads.send(announced, JPEG)).isEqualTo(401);
  }

  @Test
  void announce_whatCannotGoAlong_isRefused() {
    assertThat(refusal(Map.of("bytes", 0))).contains("leeg");
    assertThat(refusal(Map.of("bytes", 10 * 1024 * 1024 + 1))).contains("groter dan 10 MB");
    assertThat(refusal(Map.of("type", "image/gif"))).contains("stuur een PDF");
    assertThat(refusal(Map.of("type", "", "name", "x.exe"))).contains("stuur een PDF");
    IntStream.range(0, 10).forEach(_ -> announce());
    assertThat(refusal(Map.of())).contains("niet meer dan 10");
  }

  @Test
  void announce_wrongInput_isAProblem() {
    assertThat(api.send(announcing(Map.of("field", "what"))).problem()).isEqualTo("field-unknown");
    assertThat(api.send(announcing(Map.of("field", "__proto__"))).problem())
        .isEqualTo("field-unknown");
    assertThat(api.send(announcing(Map.of("name", " / "))).problem()).isEqualTo("field-missing");
    assertThat(api.send(announcing(Map.of("name", "x".repeat(501)))).problem())
        .isEqualTo("text-too-long");
    assertThat(api.send(own(Call.post(FILES, Map.of("field", "photos")))).problem())
        .isEqualTo("field-missing");
    assertThat(api.send(own(Call.post("/v1/forms/nergens/draft/attachments", Map.of()))).problem())
        .isEqualTo("form-not-found");
  }

  @Test
  void announce_sameKey_isTheSameFile() {
    String key = UUID.randomUUID().toString();
    Answer first = api.sent(announcing(Map.of()).header("Idempotency-Key", key));

    Answer again = api.sent(announcing(Map.of()).header("Idempotency-Key", key));

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(list().at("/attachments")).hasSize(1);
    Call other = announcing(Map.of("bytes", 7)).header("Idempotency-Key", key);
    assertThat(api.send(other).problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void anything_byAnotherJourney_isNotThere() {
    Answer checked = checked();
    Answer stranger = api.sent(Call.get("/v1/contact"));

    for (Call call :
        List.of(
            Call.get(one(checked)),
            Call.of("POST", one(checked) + "/check"),
            Call.of("DELETE", one(checked)))) {
      assertThat(api.send(call.journey(stranger)).problem()).isEqualTo("attachment-not-found");
    }
    assertThat(api.sent(Call.get(FILES).journey(stranger)).at("/attachments")).isEmpty();
    Call steal = Call.post(FORM + "/submissions", data(checked)).journey(stranger);
    assertThat(api.send(steal).at("/errors/0/pointer").asText()).isEqualTo("/photos");
    assertThat(api.sent(own(Call.get(one(checked)))).status()).isEqualTo(200);
  }

  @Test
  void send_withAFileInQuarantine_isRefusedAtTheField() {
    Answer announced = announce();
    Uploads.send(announced, JPEG);

    Answer refused = api.send(own(Call.post(FORM + "/submissions", data(announced))));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("form-incomplete");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/photos");
    assertThat(refused.text("/errors/0/message")).contains("‘Foto’s’");
    assertThat(api.sent(check(announced)).text("/state")).isEqualTo("checked");
  }

  @Test
  void send_withFiles_takesThemAlongToTheDesk_andNoOthers() {
    Answer going = checked();
    Answer staying = checked();
    api.sent(draft(data(going)).header("If-None-Match", "*"));

    Answer sent = api.sent(own(Call.post(FORM + "/submissions", Map.of())));

    assertThat(list().at("/attachments")).isEmpty();
    assertThat(Uploads.kept(going.text("/id"))).isOne();
    assertThat(Uploads.kept(staying.text("/id"))).isZero();
    String desk = "/v1/desk/submissions/" + sent.text("/reference") + "/attachments";
    Answer lines = api.sent(Call.get(desk).as(COLLEAGUE));
    assertThat(lines.at("/attachments")).hasSize(1);
    assertThat(lines.text("/attachments/0/name")).isEqualTo("foto é.jpg");
    Answer opened = api.sent(Call.get(desk + "/" + going.text("/id")).as(COLLEAGUE));
    assertThat(Uploads.get(opened).body()).isEqualTo(JPEG);
    Call audit = Call.get("/v1/desk/audit/" + sent.text("/reference"));
    assertThat(api.sent(audit.as(Role.AUDITOR)).body()).contains("\"file\"", "\"files\"");
    assertThat(api.send(Call.get(desk).as(EDITOR)).problem()).isEqualTo("role-missing");
    assertThat(api.send(Call.get(desk + "/" + staying.text("/id")).as(COLLEAGUE)).problem())
        .isEqualTo("attachment-not-found");
  }

  @Test
  void draft_thrownAway_takesItsFilesAlong() {
    Answer checked = checked();
    Answer waiting = announce();
    Uploads.send(waiting, JPEG);
    api.sent(draft(data(checked)).header("If-None-Match", "*"));

    api.sent(own(Call.of("DELETE", FORM + "/draft")));

    assertThat(list().at("/attachments")).isEmpty();
    assertThat(Uploads.kept(checked.text("/id")) + Uploads.kept(waiting.text("/id"))).isZero();
  }

  @Test
  void remove_isGone() {
    Answer checked = checked();

    api.sent(own(Call.of("DELETE", one(checked))));

    assertThat(api.send(own(Call.of("DELETE", one(checked)))).problem())
        .isEqualTo("attachment-not-found");
    assertThat(Uploads.kept(checked.text("/id"))).isZero();
  }

  @Test
  void customer_erased_leavesNoFile_neitherSentNorBegun() {
    Answer sent = checked();
    api.sent(own(Call.post(FORM + "/submissions", data(sent))));
    Answer begun = checked();
    assertThat(api.sent(own(Call.get("/v1/journey"))).at("/files").findValuesAsText("id"))
        .containsExactlyInAnyOrder(sent.text("/id"), begun.text("/id"));

    api.sent(own(Call.of("DELETE", "/v1/journey")));

    assertThat(Uploads.kept(sent.text("/id")) + Uploads.kept(begun.text("/id"))).isZero();
  }

  @Test
  void sweep_whatWasSent_staysAsLongAsTheForm() {
    Answer going = checked();
    api.sent(own(Call.post(FORM + "/submissions", data(going))));

    clock.set("2026-12-22T10:00");
    World.get().server().clockwork().sweep();
    assertThat(Uploads.kept(going.text("/id"))).isOne();

    clock.set("2026-12-24T10:00");
    World.get().server().clockwork().sweep();
    World.get().server().clockwork().sweep();
    assertThat(Uploads.kept(going.text("/id"))).isZero();
  }

  @Test
  void announce_tooOftenInADay_isRefused() {
    for (int i = 0; i < 40; i++) {
      api.sent(own(Call.of("DELETE", one(announce()))));
    }

    Answer refused = api.send(announcing(Map.of()));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("form-refused");
  }

  private Answer checked() {
    Answer announced = announce();
    assertThat(Uploads.send(announced, JPEG)).isEqualTo(200);
    return api.sent(check(announced));
  }

  private Answer announce() {
    return api.sent(announcing(Map.of()));
  }

  private String refusal(Map<String, Object> changes) {
    Answer refused = api.send(announcing(changes));
    assertThat(refused.problem()).isEqualTo("attachment-refused");
    return refused.text("/detail");
  }

  private Call announcing(Map<String, Object> changes) {
    Map<String, Object> file =
        new HashMap<>(
            Map.of(
                "field", "photos",
                "name", "C:\\fakepath\\foto é.jpg",
                "bytes", JPEG.length,
                "type", "image/jpeg"));
    file.putAll(changes);
    return own(Call.post(FILES, file));
  }

  private Call check(Answer announced) {
    return own(Call.of("POST", one(announced) + "/check"));
  }

  private String one(Answer announced) {
    return FILES + "/" + announced.text("/id");
  }

  private Answer list() {
    return api.sent(own(Call.get(FILES)));
  }

  private Call draft(Map<String, Object> body) {
    return own(Call.of("PUT", FORM + "/draft").json(body));
  }

  private static Map<String, Object> data(Answer announced) {
    return Map.of("data", Map.of("what", "Een lamp", "photos", List.of(announced.text("/id"))));
  }

  private Call own(Call call) {
    return call.journey(journey);
  }

  private static byte[] start(int... bytes) {
    byte[] start = new byte[200_000];
    IntStream.range(0, bytes.length).forEach(i -> start[i] = (byte) bytes[i]);
    return start;
  }
}
