package nl.openbalie.api;

import static nl.openbalie.web.Role.COLLEAGUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.openbalie.dev.DevServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What customers get while something that we need is away. */
final class UnavailableTest {

  private static final DevServer EMPTY =
      DevServer.start(World.ROOT.resolve("template.yaml"), null, 0, World.get().clock());
  private static final NettyApi EMPTY_NETTY = new NettyApi(EMPTY.url());
  private static final LambdaApi EMPTY_LAMBDA =
      new LambdaApi(EMPTY.cloud(), EMPTY.identity(), World.get().clock());

  private static final Call SEARCH =
      Call.get("/v1/search").query("q", "Hoe vraag ik een paspoort aan?");

  @AfterAll
  static void stop() {
    EMPTY_LAMBDA.close();
    EMPTY.close();
  }

  @ParameterizedTest
  @EnumSource
  void ask_nothingPublished_isAProblemWithTheContactOfTheTemplate(Transport transport) {
    for (Call call :
        new Call[] {
          SEARCH,
          Call.get("/v1/suggest").query("q", "paspoort"),
          Call.get("/v1/articles/paspoort-aanvragen"),
          Call.post("/v1/articles/paspoort-aanvragen/feedback", Map.of("helpful", true)),
          Call.post("/v1/callbacks", Map.of("phone", "0612345678")),
          Booking.at("2026-11-25T13:30:00+01:00").call(),
          Booking.slots(),
        }) {
      Answer answer = checked(empty(transport), call);

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("knowledge-unavailable");
      assertThat(answer.at("/contact/channels").findValuesAsText("type"))
          .containsExactly("phone", "mail");
      assertThat(answer.text("/contact/channels/0/number")).isEqualTo("14 0999");
      assertThat(answer.text("/contact/channels/0/text")).isEqualTo("Bel ons met uw vraag.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void contact_nothingPublished_isThatOfTheTemplate(Transport transport) {
    Answer answer = checked(empty(transport), Call.get("/v1/contact").query("lang", "en"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/contact/channels/1/action/href"))
        .isEqualTo("mailto:info@lindermeer.example");
  }

  @Test
  void search_journeysTableIsGone_isAnswered() {
    searchIsAnswered(Map.of("JOURNEYS_TABLE", "gone"));
  }

  @Test
  void search_databaseCannotBeReached_isAnswered() throws IOException {
    searchIsAnswered(Map.of("AWS_ENDPOINT_URL_DYNAMODB", nobodyListens()));
  }

  @Test
  void ask_databaseHangs_isAnsweredSoon() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String endpoint = "http://127.0.0.1:" + silent.getLocalPort();
      with(
          Map.of("AWS_ENDPOINT_URL_DYNAMODB", endpoint),
          api -> {
            long start = System.nanoTime();
            assertThat(checked(api::send, SEARCH).status()).isEqualTo(200);
            assertThat(checked(api::send, Call.get("/v1/contact")).status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofSeconds(10));
          });
    }
  }

  @Test
  void feedback_databaseCannotBeReached_saysThatItIsNotKept() throws IOException {
    Call feedback = Call.post("/v1/articles/paspoort-aanvragen/feedback", Map.of("helpful", true));

    with(
        Map.of("AWS_ENDPOINT_URL_DYNAMODB", nobodyListens()),
        api -> {
          assertThat(checked(api::send, feedback).problem()).isEqualTo("not-kept");
          assertThat(checked(api::send, Call.get("/v1/contact")).status()).isEqualTo(200);
        });
  }

  @Test
  void writing_databaseCannotBeReached_isAProblemOfOurs() throws IOException {
    with(
        Map.of("AWS_ENDPOINT_URL_DYNAMODB", nobodyListens()),
        api -> {
          Answer callback = api.send(Call.post("/v1/callbacks", Map.of("phone", "0612345678")));
          EveryAnswer.checkContact(SEARCH, callback);
          assertThat(callback.problem()).isEqualTo("internal");
          Answer desk = api.send(Call.get("/v1/desk/callbacks").as(COLLEAGUE));
          assertThat(desk.problem()).isEqualTo("internal");
        });
  }

  private static void searchIsAnswered(Map<String, String> changes) {
    with(
        changes,
        api -> {
          Answer answer = checked(api::send, SEARCH);
          assertThat(answer.text("/outcome")).isEqualTo("answered");
          assertThat(answer.header("Journey")).isNotBlank();
        });
  }

  private static void with(Map<String, String> changes, Consumer<LambdaApi> test) {
    World world = World.get();
    try (var api =
        new LambdaApi(world.server().cloud(), world.server().identity(), world.clock(), changes)) {
      test.accept(api);
    }
  }

  private static Answer checked(Function<Call, Answer> api, Call call) {
    Answer answer = api.apply(call);
    EveryAnswer.check(call, answer);
    return answer;
  }

  private static Function<Call, Answer> empty(Transport transport) {
    return transport == Transport.NETTY ? EMPTY_NETTY::send : EMPTY_LAMBDA::send;
  }

  private static String nobodyListens() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }
  }
}
