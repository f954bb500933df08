package nl.openbalie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.openbalie.OneProcess;
import nl.openbalie.aws.Json;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Changes one thing at a time in the sample's settings, which are sound. */
class SettingsCheckTest {

  static final List<String> NAMES = Settings.NAMES;

  private static final ApplicationContext CONTEXT = ApplicationContext.run();
  private static final Json JSON = CONTEXT.getBean(Json.class);
  private static final SettingsCheck CHECK = CONTEXT.getBean(SettingsCheck.class);

  @AfterAll
  static void stop() {
    CONTEXT.close();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void sample_anyPart_isSound(String name) {
    assertThat(flaw(name, OneProcess.sample(name))).isEmpty();
  }

  @Test
  void sample_savedForTheFirstTimeInAnyOrder_isSound() {
    for (int seed = 0; seed < 20; seed++) {
      List<String> order = new ArrayList<>(Settings.NAMES);
      Collections.shuffle(order, new Random(seed));
      Map<String, JsonNode> saved = new HashMap<>();
      for (String name : order) {
        saved.put(name, json(OneProcess.sample(name)));
        assertThat(CHECK.flaw(name, saved)).as("%s of %s", name, order).isEmpty();
      }
    }
  }

  /** What is there is replaced by something else, which is refused at a place for a reason. */
  @ParameterizedTest(name = "{0}: {2} at {3}: {4}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          organisation | "Europe/Amsterdam"   | "Amsterdam"          | organisation.zone | zone
          organisation | "Europe/Amsterdam"   | 1                    | organisation.zone | text
          organisation | "14 0999"            | "bel ons"            | organisation.phone | phone
          organisation | "info@lindermeer.example" | "info"          | organisation.mail | mail
          organisation | "Gemeente Lindermeer" | " "                 | organisation.name | text-empty
          organisation | "Gemeente Lindermeer" | "a\\u0000"          | organisation.name | text-unreadable
          organisation | "name"               | "naam"               | organisation.name | missing
          organisation | "name"               | "extra":1,"name"     | organisation.extra | unknown
          organisation | "Gemeente Lindermeer" | null                | organisation.name | missing
          hours        | "standard"           | "normal"             | hours.standard | missing
          hours        | "schuldhulp"         | "Schuld hulp"        | hours.Schuld hulp | id
          hours        | "MONDAY"             | "maandag"            | hours.standard.week.maandag | choice
          hours        | "09:00"              | "9:00"               | hours.standard.week.MONDAY[0].from | time
          hours        | "09:00"              | "24:00"              | hours.standard.week.MONDAY[0].from | time
          hours        | "12:30"              | "12:60"              | hours.standard.week.MONDAY[0].until | time
          hours        | "12:30"              | "09:00"              | hours.standard.week.MONDAY[0] | span
          hours        | "13:00"              | "12:29"              | hours.standard.week.MONDAY[1] | overlap
          hours        | "12:30"              | "24:00"              | hours.standard.week.MONDAY[1] | overlap
          hours        | "12:30"              | "00:00"              | hours.standard.week.MONDAY[1] | overlap
          hours        | "schuldhulp"         | "telefoon"           | policies.topics.schulden.channels[0].hours | reference
          closing-days | "2026-12-24"         | "2026-02-30"         | closing-days[0].date | date
          closing-days | "2026-12-24"         | "24 december 2026"   | closing-days[0].date | date
          closing-days | "2026-12-24"         | "2026-12-31"         | closing-days[1].date | twice
          closing-days | "nl"                 | "de"                 | closing-days[0].title.nl | missing
          topics       | "burgerzaken"        | "Burgerzaken"        | topics[0].id | id
          topics       | "burgerzaken"        | "a#b"                | topics[0].id | id
          topics       | "burgerzaken"        | "leefomgeving"       | topics[6].id | twice
          topics       | "parent":"burgerzaken" | "parent":"onzin"   | topics[1].parent | reference
          topics       | "parent":"burgerzaken" | "parent":"reisdocumenten" | topics[1].parent | circle
          topics       | "id":"schulden"      | "id":"schuld"        | policies.topics.schulden | reference
          pools        | 120                  | 14                   | pools.klantcontact.windowMinutes | number
          pools        | 120                  | 60.5                 | pools.klantcontact.windowMinutes | number
          pools        | 120                  | "60"                 | pools.klantcontact.windowMinutes | number
          pools        | 120                  | 99999999999          | pools.klantcontact.windowMinutes | number
          pools        | "klantcontact"       | "kcc"                | policies.standard.pool | reference
          pools        | "horizonDays"        | "hours":"telefoon","horizonDays" | pools.klantcontact.hours | reference
          products     | "minutes":15         | "minutes":16         | products[0].minutes | step
          products     | "reisdocumenten"     | "onzin"              | products[0].topics[0] | reference
          locations    | "paspoort-aanvragen" | "onzin"              | locations[0].staff[0].products[0] | reference
          locations    | "people":3           | "people":0           | locations[0].staff[0].people | number
          locations    | "9990 AA"            | "9990aa"             | locations[0].postcode | postcode
          calling      | [31]                 | []                   | calling.countries | few
          calling      | [31]                 | 31                   | calling.countries | list
          calling      | "attempts":3         | "attempts":11        | calling.attempts | number
          retention    | 30                   | 0                    | retention.journeyDays | number
          synonyms     | "nl"                 | "de"                 | synonyms.de | unknown
          synonyms     | "Stadshart, gemeentehuis" | 1               | synonyms.nl[0] | text
          synonyms     | "Stadshart, gemeentehuis" | "Stadshart"     | synonyms.nl[0] | synonym-form
          synonyms     | "Stadshart, gemeentehuis" | ""              | synonyms.nl[0] | synonym-form
          synonyms     | meerpas => minimaregeling | a1 => b1 => c1  | synonyms.nl[1] | synonym-form
          synonyms     | meerpas =>           | =>                   | synonyms.nl[1] | synonym-empty
          synonyms     | minimaregeling, bijzondere bijstand | ,     | synonyms.nl[1] | synonym-empty
          synonyms     | meerpas              | meer_pas             | synonyms.nl[1] | synonym-words
          synonyms     | meerpas              | ?                    | synonyms.nl[1] | synonym-words
          synonyms     | meerpas              | -                    | synonyms.nl[1] | synonym-filler
          synonyms     | meerpas              | hoe kan ik           | synonyms.nl[1] | synonym-filler
          synonyms     | meerpas              | Minimaregeling       | synonyms.nl[1] | synonym-same
          synonyms     | Stadshart            | gemeentehuis         | synonyms.nl[0] | synonym-same
          synonyms     | meerpas => minimaregeling, bijzondere bijstand | Gemeentehuis, stadshart | synonyms.nl[1] | synonym-twice
          pinned       | "nl"                 | "de"                 | pinned[0].lang | choice
          pinned       | "Paspoort weg"       | "?!"                 | pinned[0].queries[0] | text-empty
          pinned       | "Paspoort weg"       | "kan paspoort NERGENS vinden" | pinned[0].queries[1] | twice
          pinned       | "noodpaspoort-aanvragen" | "reisdocument-vermist" | pinned[0].articles[1] | twice
          pinned       | "noodpaspoort-aanvragen" | "Nood"           | pinned[0].articles[1] | id
          pinned       | ["reisdocument-vermist","noodpaspoort-aanvragen"] | [] | pinned[0].articles | few
          pinned       | null                 | "morgen"             | pinned[0].until | date
          pinned       | "until"              | "till"               | pinned[0].till | unknown
          """)
  void part_withOneFlaw_isRefusedAtThatPlace(
      String name, String there, String instead, String path, String reason) {
    String sound = JSON.write(json(OneProcess.sample(name)));
    assertThat(sound).contains(there);
    int at = sound.indexOf(there);
    String flawed = sound.substring(0, at) + instead + sound.substring(at + there.length());

    Flaw flaw = flaw(name, flawed).orElseThrow();

    assertThat(flaw.path() + " " + flaw.reason()).isEqualTo(path + " " + reason);
    assertIsReadable(flaw);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void anyPart_ofAnotherKind_isRefused(String name) {
    for (String other : List.of("1", "\"\"", "true", "[[]]", "[null]", "{\"a\":{}}")) {
      assertThat(flaw(name, other)).as(other).isPresent();
    }
  }

  @Test
  void part_thatIsNone_isRefused() {
    assertThat(flaw("onzin", "{}")).contains(Flaw.at("onzin", "unknown"));
  }

  @Test
  void lists_tooLong_areRefused() {
    String day = "{\"date\":\"2026-01-01\",\"title\":{\"nl\":\"Dag\"}}";

    assertThat(flaw("closing-days", "[" + (day + ",").repeat(400) + day + "]"))
        .contains(Flaw.at("closing-days", "many", 400));
    assertThat(flaw("topics", "[" + "{},".repeat(500) + "{}]"))
        .contains(Flaw.at("topics", "many", 500));
    assertThat(flaw("synonyms", "{\"en\":[%s]}".formatted(rules(2000)))).isEmpty();
    assertThat(flaw("synonyms", "{\"en\":[%s]}".formatted(rules(2001))))
        .contains(Flaw.at("synonyms.en", "many", 2000));
    assertThat(flaw("pinned", "[%s]".formatted(pins(500)))).isEmpty();
    assertThat(flaw("pinned", "[%s]".formatted(pins(501))))
        .contains(Flaw.at("pinned", "many", 500));
  }

  @Test
  void text_tooLong_isRefused() {
    String title = "a".repeat(101);

    assertThat(flaw("topics", "[{\"id\":\"a\",\"title\":{\"nl\":\"%s\"}}]".formatted(title)))
        .contains(Flaw.at("topics[0].title.nl", "text-long", 100));
  }

  private static String rules(int many) {
    return written(many, i -> "\"word%s, other%s\"".formatted(i, i));
  }

  private static String pins(int many) {
    return written(many, i -> pin("[\"word %s\"]".formatted(i), "[\"a\"]"));
  }

  private static String pin(String queries, String articles) {
    return "{\"lang\":\"en\",\"queries\":%s,\"articles\":%s}".formatted(queries, articles);
  }

  private static String written(int many, IntFunction<String> each) {
    return IntStream.range(0, many).mapToObj(each).collect(Collectors.joining(","));
  }

  @Test
  void synonyms_upToTheirLimits_areSound() {
    String term = "a".repeat(60);
    String side = written(10, i -> "word" + i).replaceFirst("word0", term);

    assertThat(synonym(side + " => b")).isEmpty();
    assertThat(synonym("b => " + side)).isEmpty();
    assertThat(synonym(side + ",word10 => b").map(Flaw::reason)).contains("synonym-many");
    assertThat(synonym("b => " + side + ",word10").map(Flaw::reason)).contains("synonym-many");
    assertThat(synonym("b, a" + term).map(Flaw::reason)).contains("synonym-long");
    assertThat(synonym("b => " + ",".repeat(1500)).map(Flaw::reason)).contains("text-long");
  }

  @Test
  void synonyms_flawed_nameTheRule() {
    assertThat(synonym("the => money"))
        .contains(Flaw.at("synonyms.en[0]", "synonym-filler", "the => money", "the"));
  }

  @Test
  void pinned_upToItsLimits_isSound() {
    for (int most : List.of(20, 21)) {
      String queries = "[" + written(most, i -> "\"word " + i + "\"") + "]";
      assertThat(flaw("pinned", "[" + pin(queries, "[\"a\"]") + "]").isEmpty())
          .isEqualTo(most == 20);
    }
    for (int most : List.of(5, 6)) {
      String articles = "[" + written(most, i -> "\"a" + i + "\"") + "]";
      assertThat(flaw("pinned", "[" + pin("[\"b\"]", articles) + "]").isEmpty())
          .isEqualTo(most == 5);
    }
    for (int length : List.of(200, 201)) {
      String query = "[\"" + "a".repeat(length) + "\"]";
      assertThat(flaw("pinned", "[" + pin(query, "[\"a\"]") + "]").isEmpty())
          .isEqualTo(length == 200);
    }
  }

  private static Optional<Flaw> synonym(String rule) {
    return flaw("synonyms", "{\"en\":[\"" + rule + "\"]}");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          callback                             | none      | policies.standard | channels-few
          callback phone mail appointment      | none      | policies.standard | channels-many
          callback callback                    | none      | policies.standard.channels[1].type | twice
          mail form/href                       | none      | policies.standard | channels-human
          callback phone                       | none      | policies.standard | channels-online
          phone/identity=strong mail           | none      | policies.standard | channels-everybody
          phone mail/identity=signed-in        | none      | policies.standard.channels[1] | mail-identity
          phone mail/hours=standard            | none      | policies.standard.channels[1] | hours-where
          callback/hours=standard mail         | none      | policies.standard.channels[0] | hours-where
          phone mail/href                      | none      | policies.standard.channels[1] | link-where
          phone form                           | none      | policies.standard.channels[1] | link-missing
          phone chat                           | none      | policies.standard.channels[1] | link-missing
          phone chat/form=verhuizen            | none      | policies.standard.channels[1] | form-where
          phone mail/form=verhuizen            | none      | policies.standard.channels[1] | form-where
          phone form/href/form=verhuizen       | none      | policies.standard.channels[1] | link-twice
          phone form/form=Verhuizen            | none      | policies.standard.channels[1].form | id
          phone form/form=verhuizen            | financial | policies.standard.channels[1] | strong
          phone mail                           | financial | policies.standard.channels[1] | mail-sensitive
          phone mail                           | medical   | policies.standard.channels[1] | mail-sensitive
          phone chat/href/identity=strong      | financial | policies.standard.channels[1] | chat-financial
          phone chat/href/identity=signed-in   | medical   | policies.standard.channels[1] | strong
          phone form/href                      | medical   | policies.standard.channels[1] | strong
          phone form/href/identity=signed-in   | financial | policies.standard.channels[1] | strong
          phone fax                            | none      | policies.standard.channels[1].type | choice
          phone/identity=digid mail            | none      | policies.standard.channels[0].identity | choice
          """)
  void policy_thatBreaksADemand_isRefusedWithItsReason(
      String channels, String sensitive, String path, String reason) {
    Flaw flaw = flaw("policies", policies(channels, sensitive, "")).orElseThrow();

    assertThat(flaw.path() + " " + flaw.reason()).isEqualTo(path + " " + reason);
    assertIsReadable(flaw);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          callback mail                              | none
          phone/hours=schuldhulp chat/href           | none
          appointment form/href callback             | none
          chat/href mail                             | none
          phone form/form=verhuizen                  | none
          phone/identity=strong callback mail        | none
          phone form/href/identity=strong            | financial
          phone chat/href/identity=strong            | medical
          appointment phone form/href/identity=strong | medical
          """)
  void policy_thatKeepsToTheDemands_isSound(String channels, String sensitive) {
    assertThat(flaw("policies", policies(channels, sensitive, ""))).isEmpty();
  }

  @Test
  void policy_unsoundByWhatItInherits_isRefusedWhereItSaysSo() {
    assertThat(
            flaw(
                "policies", policies("phone mail", "none", "\"zorg\":{\"sensitive\":\"medical\"}")))
        .contains(Flaw.at("policies.topics.zorg", "mail-sensitive"));
  }

  @Test
  void policy_childOfASensitiveTopic_isSensitive() {
    String topics =
        """
        "geld-en-zorg": {"sensitive": "medical", "channels": [{"type": "phone"},
          {"type": "form", "href": "https://l.example/", "identity": "strong"}]},
        "zorg": {"channels": [{"type": "phone"}, {"type": "mail"}]}
        """;

    assertThat(flaw("policies", policies("phone mail", "none", topics)))
        .contains(Flaw.at("policies.topics.zorg.channels[1]", "mail-sensitive"));
  }

  /** Words with their fields behind them: {@code form/href/identity=strong}. */
  private static String policies(String channels, String sensitive, String topics) {
    List<String> written = new ArrayList<>();
    for (String channel : channels.split(" ")) {
      written.add(
          channel
                  .replaceFirst("^\\w+", "{\"type\":\"$0\"")
                  .replaceFirst("/href", ",\"href\":\"https://l.example/\"")
                  .replaceFirst("/(\\w+)=([\\w-]+)", ",\"$1\":\"$2\"")
              + "}");
    }
    return "{\"standard\":{\"channels\":%s,\"pool\":\"ruimte\",\"sensitive\":\"%s\"},\"topics\":{%s}}"
        .formatted(written, sensitive, topics);
  }

  private static void assertIsReadable(Flaw flaw) {
    for (Language language : Language.values()) {
      String text =
          Texts.of(language, "setting." + flaw.reason(), flaw.arguments().toArray(Object[]::new));
      assertThat(text).isNotBlank().doesNotContain("{").doesNotEndWith(".");
    }
  }

  private static Optional<Flaw> flaw(String name, String value) {
    Map<String, JsonNode> parts = new HashMap<>();
    Settings.NAMES.forEach(part -> parts.put(part, json(OneProcess.sample(part))));
    parts.put(name, json(value));
    return CHECK.flaw(name, parts);
  }

  private static JsonNode json(String text) {
    return JSON.read(text, JsonNode.class);
  }
}
