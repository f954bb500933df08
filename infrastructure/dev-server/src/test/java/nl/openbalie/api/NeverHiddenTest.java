package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Contact is never hidden, and never is a problem of ours the answer, whatever is sent. */
final class NeverHiddenTest {

  private static final List<String> ROUTES =
      List.of(
          "/v1/search",
          "/v1/suggest",
          "/v1/articles/*",
          "/v1/articles/paspoort-aanvragen",
          "/v1/articles/*/feedback",
          "/v1/articles/paspoort-aanvragen/feedback",
          "/v1/contact",
          "/v1/callbacks",
          "/v1/callbacks/*",
          "/v1/appointments",
          "/v1/appointments/products",
          "/v1/appointments/locations",
          "/v1/appointments/slots",
          "/v1/appointments/holds",
          "/v1/appointments/*",
          "/v1/appointments/*/calendar.ics",
          "/v1/forms/*",
          "/v1/forms/afvalcontainer-aanvragen",
          "/v1/forms/*/draft",
          "/v1/forms/afvalcontainer-aanvragen/draft",
          "/v1/forms/*/submissions",
          "/v1/forms/afvalcontainer-aanvragen/submissions",
          "/v1/submissions/*",
          "/v1/effort",
          "/v1/journey",
          "/v1/journey/sign-in",
          "/v1/journey/link",
          "/v1/journey/continue",
          "/v1/journey/cases/*",
          "/v1/*",
          "/v1/*/*",
          "/*");

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void search_anyText_isAnsweredOrRefused(@ForAll Transport api, @ForAll("texts") String q) {
    Answer answer = api.send(Call.get("/v1/search").query("q", q));

    assertThat(answer.status()).isIn(200, 400);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void suggest_anyText_isAnsweredOrRefused(@ForAll Transport api, @ForAll("texts") String q) {
    Answer answer = api.send(Call.get("/v1/suggest").query("q", q));

    assertThat(answer.status()).isIn(200, 400);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void callback_anyTexts_arePromisedOrRefused(
      @ForAll Transport api, @ForAll("texts") String question, @ForAll("texts") String name) {
    World.get().clock().setToUntouchedMonday();
    Map<String, Object> body = Map.of("phone", "0612345678", "question", question, "name", name);

    Answer answer = api.send(Call.post("/v1/callbacks", body));

    assertThat(answer.status()).isIn(201, 400);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void anything_hasContact(@ForAll Transport api, @ForAll("calls") Call call) {
    World.get().clock().set("2026-11-23T10:00");

    Answer answer = api.ask(call);

    assertThat(answer.status()).as("%s: %s", call, answer).isNotEqualTo(500);
    EveryAnswer.checkContact(call, answer);
  }

  /** Every character there is, halves of characters among them. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(80),
        Arbitraries.strings().withCharRange('\ud700', '\uefff').ofMaxLength(10),
        Arbitraries.strings()
            .withChars("paspoort +-\"~*?:()[]{}^/\\&|!'\u0301\u202e")
            .ofMaxLength(60));
  }

  @Provide
  Arbitrary<Call> calls() {
    Arbitrary<Call> plain =
        Combinators.combine(
                Arbitraries.of("GET", "GET", "POST", "PUT", "PATCH", "DELETE"),
                Arbitraries.of(ROUTES),
                segment())
            .as((method, route, segment) -> Call.of(method, route.replace("*", segment)));
    return Combinators.combine(plain, queries(), headers(), bodies())
        .as((call, queries, headers, body) -> {
          Call sent = body.isEmpty() ? call : call.text("application/json", body);
          for (Map.Entry<String, String> one : queries.entrySet()) {
            sent = sent.query(one.getKey(), one.getValue());
          }
          for (Map.Entry<String, String> one : headers.entrySet()) {
            sent = sent.header(one.getKey(), one.getValue());
          }
          return sent;
        });
  }

  private static Arbitrary<String> segment() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMinLength(1).ofMaxLength(30).map(NeverHiddenTest::oneSegment),
        Arbitraries.strings()
            .ascii()
            .ofMinLength(1)
            .ofMaxLength(30)
            .map(NeverHiddenTest::oneSegment),
        Arbitraries.of("paspoort-aanvragen", "AAAAAAAAAAAAAAAAAAAAAA", "..", "%2e", ";", "{id}"));
  }

  /** An empty or dotted segment would be another path. */
  private static String oneSegment(String text) {
    String segment = text.replace("/", "_");
    return segment.matches("\\.*") ? "x" : segment;
  }

  private static Arbitrary<Map<String, String>> queries() {
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(60),
            Arbitraries.of("nl", "en", "paspoort", "vergunningen", "3", "-1", "null", ""));
    return Arbitraries.maps(
            Arbitraries.of(
                "q",
                "lang",
                "topic",
                "limit",
                "article",
                "product",
                "location",
                "from",
                "to",
                "nergens"),
            values)
        .ofMaxSize(4);
  }

  private static Arbitrary<Map<String, String>> headers() {
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(40).map(String::strip),
            Arbitraries.of(
                "application/json", "text/plain", "*/*", "*", "\"1\"", "AAAAAAAAAAAAAAAAAAAAAA"));
    return Arbitraries.maps(
            Arbitraries.of(
                "Journey",
                "Idempotency-Key",
                "Content-Type",
                "Accept",
                "If-Match",
                "If-None-Match"),
            values)
        .ofMaxSize(2);
  }

  private static Arbitrary<String> bodies() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            "",
            "{}",
            "[]",
            "{\"phone\":\"0612345678\"}",
            "{\"helpful\":true}",
            "{\"data\":{}}",
            "{\"data\":{\"postcode\":[1e999]}}",
            "{\"score\":3,\"about\":\"search\"}"),
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings()
            .withChars("{}[]\":,0123456789.eE+-truefalsn phoewidqsc\\u")
            .ofMaxLength(80));
  }
}
