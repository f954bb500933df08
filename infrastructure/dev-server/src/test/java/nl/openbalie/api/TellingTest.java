package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a case goes through the real stream to the customer and to other systems. */
final class TellingTest extends ApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeEach
  void nobodyYet() {
    clock.setToUntouchedMonday();
  }

  @Test
  void request_withMailAddress_isConfirmedByMailAndAnnounced() throws IOException {
    Answer made = api.sent(callback(Map.of("phone", "0612345678", "mail", "jo@example.org")));
    String reference = made.text("/reference");

    World.get().awaitTold();

    Path mail = only(mails(reference));
    assertThat(Files.readString(mail)).contains("To: jo@example.org");
    assertThat(text(mail)).contains(reference, made.text("/promise/text"), "#callback=");
    JsonNode event = only(events(reference));
    assertThat(event.path("type").asText()).isEqualTo("callback.requested");
    assertThat(event.at("/callback/before")).isEqualTo(made.at("/promise/before"));
    assertThat(event.toString()).doesNotContain("jo@", "12345678");
  }

  @Test
  void request_withoutMailAddress_isAnnouncedOnly() throws IOException {
    String reference = api.sent(callback(Map.of("phone", "0612345678"))).text("/reference");

    World.get().awaitTold();

    assertThat(mails(reference)).isEmpty();
    assertThat(events(reference)).hasSize(1);
  }

  @Test
  void form_isConfirmedWithACopy_inWordsOnlyToWhoProvedTheAddress() throws IOException {
    FormAid.publish(api, FormAid.MOVE, FormAid.definition(FormAid.MOVE));
    Map<String, Object> data = FormAid.move();
    data.put("mail", "jo@example.org");
    Answer stranger = api.sent(FormAid.send(FormAid.MOVE, data));
    Answer before = api.sent(Call.get("/v1/contact"));
    Answer jo = FormAid.signInWithMail(api, before, "telling", "jo@example.org");
    Answer own = api.sent(FormAid.send(FormAid.MOVE, data).journey(jo));

    World.get().awaitTold();

    assertThat(text(only(mails(stranger.text("/reference")))))
        .contains("Nieuwe postcode: 1234 AB", "Reden: Werk", "Niet alles", "#submission=")
        .doesNotContain("Kerkstraat");
    assertThat(text(only(mails(own.text("/reference")))))
        .contains("Nieuwe straat: Kerkstraat")
        .doesNotContain("Niet alles");
    JsonNode event = only(events(own.text("/reference")));
    assertThat(event.at("/submission/form").asText()).isEqualTo(FormAid.MOVE);
    assertThat(event.path("topic").asText()).isEqualTo("afval");
    assertThat(event.toString()).doesNotContain("Kerkstraat", "1234 AB", "jo@");
  }

  @Test
  void linkInAMail_opensTheCallbackUntilItIsCancelled_andEachChangeIsToldInOrder()
      throws IOException {
    Answer made = api.sent(callback(Map.of("phone", "0612345678", "mail", "jo@example.org")));
    String reference = made.text("/reference");
    World.get().awaitTold();
    String token = text(only(mails(reference))).replaceAll("(?s).*#callback=(\\S+).*", "$1");

    assertThat(api.sent(Call.get("/v1/callbacks/" + token)).text("/reference"))
        .isEqualTo(reference);
    api.sent(Call.of("DELETE", "/v1/callbacks/" + token));
    World.get().awaitTold();

    assertThat(mails(reference)).hasSize(2);
    assertThat(events(reference))
        .extracting(event -> event.path("type").asText())
        .containsExactly("callback.requested", "callback.cancelled");
  }

  private static Call callback(Map<String, Object> body) {
    return Call.post("/v1/callbacks", body);
  }

  private static <T> T only(List<T> all) {
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static List<Path> mails(String reference) throws IOException {
    try (Stream<Path> files = Files.list(World.get().server().cloud().outbox())) {
      return files.filter(file -> file.toString().contains(reference)).sorted().toList();
    }
  }

  /** What a mail program without HTML shows. */
  private static String text(Path mail) throws IOException {
    try (InputStream in = Files.newInputStream(mail)) {
      Multipart parts =
          (Multipart) new MimeMessage(Session.getInstance(new Properties()), in).getContent();
      return parts.getBodyPart(0).getContent().toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<JsonNode> events(String reference) throws IOException {
    try (Stream<String> lines = Files.lines(World.get().server().cloud().events("EventBus"))) {
      return lines.filter(line -> line.contains(reference)).map(TellingTest::json).toList();
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
