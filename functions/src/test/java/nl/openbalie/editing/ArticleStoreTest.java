package nl.openbalie.editing;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.openbalie.Place;
import nl.openbalie.TestClock;
import nl.openbalie.web.Language;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class ArticleStoreTest {

  @Parameter private Place place;

  private final ArticleKey key =
      new ArticleKey("a" + Token.random().hash().substring(0, 20), Language.NL);
  private ArticleStore store;

  @BeforeEach
  void open() {
    store = place.functions().bean(ArticleStore.class);
  }

  @Test
  void save_isTheLatestVersionButNotLive() {
    store.save(key, version(1));
    store.save(key, version(2));

    assertThat(store.latest(key)).contains(version(2));
    assertThat(store.version(key, 1)).contains(version(1));
    assertThat(store.version(key, 3)).isEmpty();
    assertThat(store.live(key)).isEmpty();
    assertThat(store.latest(new ArticleKey(key.id(), Language.EN))).isEmpty();
  }

  @Test
  void save_onTopOfAnOlderVersion_isStale() {
    store.save(key, version(1));
    store.save(key, version(2));

    assertStale(() -> store.save(key, version(1)));
    assertStale(() -> store.save(key, version(2)));
    assertStale(() -> store.save(key, version(4)));
    assertThat(store.latest(key)).contains(version(2));
    assertThat(store.version(key, 4)).isEmpty();
  }

  @Test
  void publish_theLatestVersion_isLive() {
    store.save(key, version(1));
    store.publish(key, version(1));
    store.save(key, version(2));

    assertThat(store.live(key)).contains(version(1));
    assertThat(store.allLive()).contains(version(1)).doesNotContain(version(2));
    assertStale(() -> store.publish(key, version(1)));

    store.publish(key, version(2));
    assertThat(store.allLive()).contains(version(2)).doesNotContain(version(1));
  }

  @Test
  void remove_aLiveArticle_isOfflineWithItsVersionsKept() {
    store.save(key, version(1));
    store.publish(key, version(1));

    store.remove(key, removal(2));

    assertThat(store.live(key)).isEmpty();
    assertThat(store.latest(key)).contains(removal(2));
    assertThat(store.version(key, 1)).contains(version(1));
    assertStale(() -> store.remove(key, removal(2)));
    store.save(key, version(3));
    assertThat(store.latest(key)).contains(version(3));
  }

  /** Four editors who each try to save on what they read, again and again. */
  @Test
  void save_manyEditorsAtOnce_oneWinsEachVersionAndNoneIsSkipped() throws Exception {
    Callable<Integer> editor =
        () -> {
          int won = 0;
          while (won < 5) {
            int base = store.latest(key).map(ArticleVersion::version).orElse(0);
            won += saved(version(base + 1)) ? 1 : 0;
          }
          return won;
        };

    try (var threads = Executors.newFixedThreadPool(4)) {
      assertThat(threads.invokeAll(Collections.nCopies(4, editor)))
          .extracting(Future::resultNow)
          .containsOnly(5);
    }

    assertThat(store.latest(key).orElseThrow().version()).isEqualTo(20);
    assertThat(IntStream.rangeClosed(1, 20)).allMatch(n -> store.version(key, n).isPresent());
  }

  private boolean saved(ArticleVersion version) {
    try {
      store.save(key, version);
      return true;
    } catch (Problem lost) {
      return false;
    }
  }

  private static void assertStale(ThrowingCallable call) {
    assertProblem(ProblemType.VERSION_STALE, "If-Match", call);
  }

  private ArticleVersion version(int number) {
    var text =
        new ArticleText(
            "Vraag " + number + "?",
            List.of("anders", "🙂"),
            "**Antwoord**\n\n| a |\n|---|\n| b |",
            "afval",
            null,
            "redactie",
            LocalDate.of(2027, 1, 1),
            "Mag soepel.",
            "container-aanvragen");
    return new ArticleVersion(
        key.id(), key.language().code(), number, text, "editor-1", TestClock.MONDAY_MORNING);
  }

  private ArticleVersion removal(int number) {
    return new ArticleVersion(
        key.id(), key.language().code(), number, null, "publisher-1", TestClock.MONDAY_MORNING);
  }
}
