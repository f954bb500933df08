package nl.openbalie.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.editing.SettingsStore;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.notification.Happenings;
import nl.openbalie.notification.News;
import nl.openbalie.notification.NotTold;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

  private static final TestClock CLOCK = new TestClock();
  private static final OneProcess FUNCTIONS = start();
  private static final Settings SETTINGS = FUNCTIONS.bean(SettingsStore.class).read().orElseThrow();
  private static final String TO = "jo@example.org";
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  /** Where whoever wants to look at the mails finds them after the test. */
  private static final Path SEEN = Path.of("target/mails");

  private final Happenings happenings = new Happenings(FUNCTIONS, CLOCK);
  private final Letters letters = FUNCTIONS.bean(Letters.class);
  private final MailTarget target =
      new MailTarget(
          letters,
          FUNCTIONS.bean(MailSender.class),
          FUNCTIONS.bean(CaseStore.class),
          FUNCTIONS.bean(LiveKnowledge.class),
          CLOCK,
          "contact@lindermeer.example");

  private static OneProcess start() {
    OneProcess functions = OneProcess.start(CLOCK);
    functions.saveSettings(Map.of());
    new Happenings(functions, CLOCK).publishForm();
    return functions;
  }

  @AfterAll
  static void stop() {
    FUNCTIONS.close();
  }

  static Stream<String> occasions() {
    return Stream.of(
        "callback.requested",
        "callback.moved",
        "callback.attempted",
        "callback.not-reached",
        "callback.cancelled",
        "callback.closed",
        "appointment.booked",
        "appointment.moved",
        "appointment.reminded",
        "appointment.cancelled",
        "appointment.visited",
        "submission.received",
        "submission.handled",
        "submission.withdrawn");
  }

  @ParameterizedTest
  @MethodSource("occasions")
  void mail_anyOccasion_isWholeAndSaysNothingThatTheCustomerTyped(String type) throws IOException {
    for (String lang : List.of("nl", "en")) {
      Received mail = Received.of(message(news(type, lang), TO));
      Files.createDirectories(SEEN);
      Files.writeString(SEEN.resolve(type + "." + lang + ".html"), mail.html());

      assertThat(mail.text()).contains("B7K2M9X", "14 0999", "Gemeente Lindermeer");
      assertThat(mail.html())
          .startsWith("<!DOCTYPE html>")
          .contains("<html lang=\"" + lang + "\">", "B7K2M9X", "14 0999")
          .doesNotContain("<img", "<script", "<link", "url(", "{0}");
      assertThat(mail.text() + mail.html() + mail.header("Subject"))
          .doesNotContain(Happenings.TYPED);
      assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
      assertThat(mail.header("Message-ID")).isEqualTo("<B7K2M9X-1@lindermeer.example>");
      assertThat(mail.header("To")).isEqualTo(TO);
      assertThat(mail.header("Reply-To")).isEqualTo("info@lindermeer.example");
    }
  }

  @Test
  void mail_sameEventTwice_isTheSameButForTheToken() {
    String first = Received.of(message(news("callback.requested", "nl"), TO)).text();
    String again = Received.of(message(news("callback.requested", "nl"), TO)).text();

    assertThat(withoutToken(again)).isEqualTo(withoutToken(first)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, Wij bellen u op maandag 23 november tussen 11:00 en 12:30 uur., /#callback=",
    "en, We will call you on Monday 23 November between 11:00 and 12:30., /?lang=en#callback=",
  })
  void requested_tellsThePromiseAndLinksToTheCase(String lang, String promise, String link) {
    Received mail = Received.of(message(news("callback.requested", lang), TO));

    assertThat(mail.text()).contains(promise).contains(link);
    assertThat(mail.html()).contains(promise);
  }

  @Test
  void closed_asksHowEasyItWas_withALinkForEachScore() {
    Received mail = Received.of(message(news("callback.closed", "nl"), TO));

    assertThat(links(mail).filter(link -> link.contains("#effort=")))
        .hasSize(7)
        .allMatch(link -> link.matches("https://.*/#effort=[A-Za-z0-9_-]{22}&amp;score=[1-7]"));
    assertThat(mail.text()).contains("1 (heel moeilijk):", "7 (heel makkelijk):");
  }

  @ParameterizedTest
  @CsvSource({
    "appointment.booked, METHOD:REQUEST",
    "appointment.moved, METHOD:REQUEST",
    "appointment.reminded, METHOD:REQUEST",
    "appointment.cancelled, METHOD:CANCEL",
  })
  void appointment_hasAFileForTheCalendar(String type, String method) {
    Received mail = Received.of(message(news(type, "nl"), TO));

    assertThat(mail.calendar()).contains("BEGIN:VCALENDAR", method);
    assertThat(mail.text()).contains("dinsdag 24 november, van 10:00 tot 10:20 uur");
  }

  @Test
  void subject_withLettersOfAnyKind_arrives() throws Exception {
    News news = news("appointment.booked", "nl");
    Letter letter = letter(news);
    Letter other =
        new Letter(
            letter.language(),
            "Gemeente Súdwest-Fryslân \"Zuid\"",
            "Uw afspraak: café & <Ĳsselmeer> €",
            letter.paragraphs(),
            letter.facts(),
            letter.link(),
            null,
            letter.footer());

    Received mail = Received.of(Mime.message(other, news.event(), TO, "a@b.example", TO, null));

    assertThat(mail.message().getSubject()).isEqualTo("Uw afspraak: café & <Ĳsselmeer> €");
    assertThat(mail.message().getFrom()[0].toString()).contains("a@b.example");
    assertThat(mail.html()).contains("caf\u00e9 &amp; &lt;\u0132sselmeer&gt; \u20ac");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jo@example.org\r\nBcc: all@example.org",
        "jo@example.org\nSubject: x",
        "jo@example.org, all@example.org",
        "jo@example.org\r\n\r\nBody",
        "no address",
        "\"x\r\nBcc: all@example.org\" <jo@example.org>",
      })
  void address_thatCouldBeMore_isNotWrittenTo(String to) {
    News news = news("callback.requested", "nl");

    assertThatThrownBy(() -> message(news, to)).isInstanceOf(NotTold.class);
  }

  @Test
  void tell_mailIsPutInTheOutbox_andItsLinkOpensTheCase() throws IOException {
    String reference = happenings.begin("callback.requested", TO, "nl");
    News real = happenings.first(reference);

    assertThat(target.wants(real)).isTrue();
    target.tell(real);
    target.tell(real);

    List<Path> files = outbox(reference);
    assertThat(files).hasSize(1);
    Received mail = Received.of(Files.readAllBytes(files.getFirst()));
    String token = links(mail).findFirst().orElseThrow().replaceAll(".*=", "");
    assertThat(FUNCTIONS.bean(CaseStore.class).reference(new Token(token))).contains(reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "callback.assigned",
        "callback.released",
        "callback.changed",
        "promise.endangered",
        "promise.broken",
        "appointment.changed",
        "appointment.no-show"
      })
  void wants_whatIsNoNewsForTheCustomer_isFalse(String type) {
    assertThat(target.wants(news(type, "nl"))).isFalse();
  }

  private News news(String type, String lang) {
    return happenings.news(type, TO, lang);
  }

  private Letter letter(News news) {
    return letters.write(news, Occasion.of(news.type()).orElseThrow(), SETTINGS, Token.random());
  }

  private byte[] message(News news, String to) {
    Occasion occasion = Occasion.of(news.type()).orElseThrow();
    return Mime.message(
        letter(news),
        news.event(),
        to,
        "contact@lindermeer.example",
        SETTINGS.organisation().mail(),
        MailTarget.calendar(news, occasion, SETTINGS));
  }

  private static String withoutToken(String text) {
    return text.replaceAll("=[A-Za-z0-9_-]{22}", "=");
  }

  private static Stream<String> links(Received mail) {
    return LINK.matcher(mail.html()).results().map((MatchResult link) -> link.group(1));
  }

  private static List<Path> outbox(String reference) throws IOException {
    Path folder = Path.of(URI.create(FUNCTIONS.environment().get("MAILS").toString()));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().contains(reference)).toList();
    }
  }
}
