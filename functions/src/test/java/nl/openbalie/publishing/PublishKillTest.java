package nl.openbalie.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.openbalie.OneProcess;
import nl.openbalie.TestClock;
import nl.openbalie.editing.Editor;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishKillTest {

  private static final int OTHERS = 20;

  @TempDir private Path temp;

  @Test
  void publisherKilled_theOldIndexIsThereOrTheNewOne() throws Exception {
    long seed = ThreadLocalRandom.current().nextLong();
    Random random = new Random(seed);
    try (OneProcess functions = OneProcess.start(new TestClock())) {
      publishOthers(functions);
      for (int round = 0; round < 2; round++) {
        int acknowledged = killed(PublishingProcess.start(functions, temp), random);

        assertThat(version(functions))
            .as("round %d with the seed %d", round, seed)
            .isBetween(acknowledged, acknowledged + 1);
        int next = new Editor(functions.context()).publish(PublishingProcess.ARTICLE, "999999");
        assertThat(publish(functions, PublishingProcess.ARTICLE)).isTrue();
        assertThat(next).isBetween(acknowledged + 1, acknowledged + 2);
        assertThat(version(functions)).isEqualTo(999_999);
      }
    }
  }

  /** Returns the last version that the process said to have published. */
  private static int killed(Process process, Random random) throws Exception {
    String last = null;
    try (BufferedReader output = process.inputReader()) {
      for (int i = 0; i < 3 + random.nextInt(10); i++) {
        last = output.readLine();
      }
      assertThat(last).isNotNull();
      while (!output.ready() && random.nextInt(2000) != 0) {
        Thread.onSpinWait();
      }
      process.toHandle().destroyForcibly();
      process.waitFor();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        last = line;
      }
    } finally {
      process.destroyForcibly();
    }
    return Integer.parseInt(last);
  }

  private static void publishOthers(OneProcess functions) {
    functions.saveSettings(Map.of());
    Editor editor = new Editor(functions.context());
    others().forEach(id -> editor.publish(id, "Titel van " + id));
    assertThat(publish(functions, others().toArray(String[]::new))).isTrue();
  }

  private static Stream<String> others() {
    return IntStream.range(0, OTHERS).mapToObj(i -> "other-" + i);
  }

  private static boolean publish(OneProcess functions, String... articles) {
    var response = new PublishHandler(functions.context()).execute(Batch.of(articles).event());
    return response.getBatchItemFailures().isEmpty();
  }

  /** The version that is found; every other article must be there too. */
  private static int version(OneProcess functions) {
    LiveKnowledge live = functions.bean(LiveKnowledge.class);
    live.lookAgain();
    try (var lease = live.acquire()) {
      assertThat(others()).allMatch(id -> lease.value().article(id, Language.NL).isPresent());
      assertThat(lease.value().index().size()).isEqualTo(OTHERS + 1);
      return lease
          .value()
          .article(PublishingProcess.ARTICLE, Language.NL)
          .map(article -> Integer.parseInt(article.title()))
          .orElseThrow();
    }
  }
}
