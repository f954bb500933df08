package nl.openbalie.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import nl.openbalie.dev.DevServer;
import nl.openbalie.dev.OpenBalie;
import nl.openbalie.dev.SampleKnowledge;
import nl.openbalie.dev.SampleRecords;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.Forms;
import nl.openbalie.forms.prefill.Asker;
import nl.openbalie.forms.prefill.PreFill;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.identity.IdentityStore;
import nl.openbalie.journey.Journey;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Language;
import nl.openbalie.web.Token;

/** How much later than its slowest source a form is filled in, for a customer who just came. */
record PreFillBenchmark(Path template) {

  private static final String FORM = "afvalcontainer-aanvragen";
  private static final int WARM_UP = 200;
  private static final int MEASURED = 100;

  /** All that is waited for. */
  private static final Duration DEADLINE = Duration.ofMillis(800);

  /** Long enough for a service that failed to be asked again. */
  private static final Duration BETWEEN = Duration.ofSeconds(31);

  String run() throws IOException, InterruptedException {
    AtomicReference<Instant> now = new AtomicReference<>(InstantSource.system().instant());
    try (var records = SampleRecords.start(OpenBalie.SAMPLE.resolve("records"));
        var server = DevServer.start(template, null, 0, now::get, records.environment())) {
      new SampleKnowledge(OpenBalie.SAMPLE, server).load();
      now.updateAndGet(before -> before.plus(BETWEEN));
      Measurement measurement = new Measurement(server, now);
      measurement.of(WARM_UP);
      return List.of(0, 100, 300, 2000).stream()
          .map(millis -> {
            records.delay(Duration.ofMillis(millis));
            return line(millis, measurement.of(MEASURED));
          })
          .collect(Collectors.joining(System.lineSeparator()));
    }
  }

  private static String line(int delay, double[] took) {
    double waited = Math.min(delay, DEADLINE.toMillis());
    for (int i = 0; i < took.length; i++) {
      took[i] -= waited;
    }
    Figures over = new Figures(took);
    return Benchmark.text(
        "pre-fill, records after %d ms: p50 %.1f ms and p99 %.1f ms more than the %.0f ms waited",
        delay, over.median(), over.quantile(0.99), waited);
  }

  private record Measurement(DevServer server, AtomicReference<Instant> now) {

    /** Milliseconds, each of another customer. */
    double[] of(int times) {
      PreFill preFill = server.bean(PreFill.class);
      Form form = server.bean(Forms.class).live(FORM).orElseThrow();
      Settings settings = server.bean(LiveKnowledge.class).settings();
      double[] milliseconds = new double[times];
      for (int i = 0; i < times; i++) {
        Asker asker = asker(form, settings);
        long begin = System.nanoTime();
        preFill.values(asker);
        milliseconds[i] = (System.nanoTime() - begin) / 1e6;
      }
      return milliseconds;
    }

    private Asker asker(Form form, Settings settings) {
      Instant moment = now.updateAndGet(before -> before.plus(BETWEEN));
      CustomerIdentity customer =
          new CustomerIdentity(
              Token.random().hash(),
              "customer",
              IdentityLevel.STRONG,
              "Zoë Voorbeeld",
              "+31201234567",
              "zoe@klant.example",
              moment);
      Journey journey = server.bean(IdentityStore.class).signIn(Journey.anonymous(), customer);
      return new Asker(
          journey.id(),
          Optional.of(customer),
          customer.level(),
          form,
          settings,
          Language.NL,
          Map.of());
    }
  }
}
