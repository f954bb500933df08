package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.openbalie.api.Ways.Way;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.prefill.Asker;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.forms.prefill.PreFill;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Language;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much is left to ask of a customer who came by search, signed in, and never sent a form. */
final class AskedFieldsTest {

  private static final int MOST_PERCENT = 40;

  private Journey journey;

  @BeforeEach
  void searchAndSignIn() {
    World.get().clock().set("2026-11-23T10:00");
    Call search = Call.get("/v1/search").query("q", "losse stoeptegel voor mijn deur");
    Call signIn =
        Call.of("POST", "/v1/journey/sign-in")
            .journey(Transport.NETTY.sent(search))
            .header("Authorization", "Bearer " + customer());
    String token = Transport.NETTY.sent(signIn).header("Journey");
    journey = new Journey(Token.parse(token).orElseThrow(), true);
  }

  private static String customer() {
    return World.get().server().customerToken("customer", Duration.ofMinutes(5));
  }

  /** On the way through each form that asks most, with the fewest fields that count. */
  @Test
  void asked_ofAllThatIsRequired_isAtMostTwoFifths() {
    long asked = 0;
    long required = 0;
    for (Form form : SampleFormsTest.forms()) {
      Ways ways = new Ways(form);
      Way worst =
          ways.from(known(form))
              .max(Comparator.comparingInt(Way::asked).thenComparing(way -> -ways.required(way)))
              .orElseThrow();
      System.out.printf("%s asks %d of %d%n", form.id(), worst.asked(), ways.required(worst));
      asked += worst.asked();
      required += ways.required(worst);
    }
    System.out.printf("all forms ask %d of %d%n", asked, required);
    assertThat(asked * 100).isLessThanOrEqualTo(required * MOST_PERCENT);
  }

  private Map<String, JsonNode> known(Form form) {
    var identity = bean(IdentityStore.class).identity(journey);
    Asker asker =
        new Asker(
            journey.id(),
            identity,
            identity.orElseThrow().level(),
            form,
            bean(LiveKnowledge.class).settings(),
            Language.NL,
            Map.of());
    Map<String, JsonNode> values = new HashMap<>();
    Map<String, Known> found = bean(PreFill.class).values(asker);
    found.forEach((name, known) -> values.put(name, Objects.requireNonNull(known.value())));
    return values;
  }

  private static <T> T bean(Class<T> type) {
    return World.get().server().bean(type);
  }
}
