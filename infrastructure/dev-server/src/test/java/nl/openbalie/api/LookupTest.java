package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static nl.openbalie.web.Role.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.openbalie.journey.SpokenCode;
import nl.openbalie.web.Role;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer on the line says a code or a reference, and need not tell the story again. */
final class LookupTest extends ApiTest {

  private static final String STORIES = "/v1/desk/stories/";

  /** Who tried no code yet. */
  private final String colleague = UUID.randomUUID().toString();

  private Answer searched = new Answer(0, Map.of(), "");

  @BeforeEach
  void aCustomer() {
    clock.setToUntouchedMonday();
    searched = api.sent(Call.get("/v1/search").query("q", "paspoort kwijt"));
    api.sent(Call.get("/v1/articles/paspoort-aanvragen").journey(searched));
  }

  @Test
  void story_byTheCode_isThatOfTheJourney() {
    Answer story = lookUp(code(searched));

    assertThat(story.text("/identity/level")).isEqualTo("anonymous");
    assertThat(story.at("/journey").findValuesAsText("step")).containsExactly("searched", "read");
    assertThat(story.text("/journey/0/event/found/0/title")).isNotBlank();
    assertThat(story.text("/rules/0/roomToDeviate")).contains("sterfgeval");
  }

  @Test
  void story_byTheCodeWithSpaces_isTheSame() {
    String code = code(searched);

    assertThat(lookUp(code.substring(0, 4) + " " + code.substring(4)).body())
        .isEqualTo(lookUp(code).body());
  }

  @Test
  void story_hasTheCasesOfTheJourney() {
    Map<String, Object> request = Map.of("phone", "0612345678", "question", "Waar is het?");
    Answer callback = api.sent(Call.post("/v1/callbacks", request).journey(searched));

    Answer story = lookUp(code(searched));

    assertThat(story.text("/cases/0/reference")).isEqualTo(callback.text("/reference"));
    assertThat(story.text("/cases/0/status")).isEqualTo("requested");
    assertThat(story.text("/cases/0/question")).isEqualTo("Waar is het?");
    assertThat(story.text("/cases/0/planned")).isEqualTo(callback.text("/promise/before"));
  }

  @Test
  void story_ofWhoSignedIn_isThatOfEveryDevice_andSaysWho() {
    String zoe = UUID.randomUUID().toString();
    Call signIn = Call.of("POST", "/v1/journey/sign-in").asCustomer(zoe, "");
    Answer laptop = api.sent(signIn.journey(searched));
    api.sent(Call.get("/v1/search").query("q", "rijbewijs").journey(laptop));
    Answer telephone = api.sent(signIn);

    Answer story = lookUp(code(telephone));

    assertThat(story.text("/identity/level")).isEqualTo("signed-in");
    assertThat(story.text("/identity/name")).isEqualTo("Zoë Klant");
    assertThat(story.at("/journey").findValuesAsText("step"))
        .containsExactly("searched", "read", "searched");
  }

  @Test
  void story_ofAnErasedJourney_isUnknown() {
    api.sent(Call.of("DELETE", "/v1/journey").journey(searched));

    assertThat(api.send(story(code(searched))).problem()).isEqualTo("code-unknown");
  }

  @Test
  void story_ofTwoWithOneCode_isNotTold() {
    Map<String, Token> known = new HashMap<>();
    Token one = Token.random();
    Token other = known.put(code(one), one);
    while (other == null) {
      one = Token.random();
      other = known.put(code(one), one);
    }
    Call search = Call.get("/v1/search").query("q", "afval");
    api.sent(search.header("Journey", one.value()));
    assertThat(lookUp(code(one)).at("/journey").size()).isOne();

    api.sent(search.header("Journey", other.value()));

    assertThat(api.send(story(code(one))).problem()).isEqualTo("code-ambiguous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "12345678", "a b", "１２３４５６７０"})
  void story_noCode_isAProblem(String code) {
    assertThat(api.send(story(code)).problem()).isEqualTo("code-invalid");
  }

  @Test
  void story_guessed_endsSoon() {
    for (int i = 0; i < 10; i++) {
      assertThat(api.send(story(SpokenCode.of(Token.random().hash()))).problem())
          .isEqualTo("code-unknown");
    }

    assertThat(api.send(story(code(searched))).problem()).isEqualTo("code-tried-too-often");
    clock.set(clock.instant().plus(Duration.ofMinutes(10)));
    lookUp(code(searched));
  }

  @Test
  void case_byReference_isWhereItIs() {
    Answer callback = api.sent(Call.post("/v1/callbacks", Map.of("phone", "0612345678")));
    String reference = callback.text("/reference");

    Answer found =
        api.sent(Call.get("/v1/desk/cases/" + reference.toLowerCase(Locale.ROOT)).as(COLLEAGUE));

    assertThat(found.text("/kind")).isEqualTo("callback");
    assertThat(found.text("/href")).isEqualTo("/v1/desk/callbacks/" + reference);
    assertThat(api.send(Call.get("/v1/desk/cases/ZZZZZZZ").as(COLLEAGUE)).problem())
        .isEqualTo("callback-not-found");
  }

  @Test
  void everything_isForColleaguesOnly() {
    for (String path : new String[] {STORIES + code(searched), "/v1/desk/cases/ZZZZZZZ"}) {
      assertThat(api.send(Call.get(path)).problem()).isEqualTo("identity-missing");
      assertThat(api.send(Call.get(path).as(EDITOR)).problem()).isEqualTo("role-missing");
    }
  }

  private Answer lookUp(String code) {
    return api.sent(story(code));
  }

  private Call story(String code) {
    String token = World.get().server().token(colleague, Duration.ofHours(1), Role.COLLEAGUE);
    return Call.get(STORIES + code).header("Authorization", "Bearer " + token);
  }

  private static String code(Answer journey) {
    return code(new Token(journey.header("Journey")));
  }

  private static String code(Token journey) {
    return SpokenCode.of(journey.hash());
  }
}
