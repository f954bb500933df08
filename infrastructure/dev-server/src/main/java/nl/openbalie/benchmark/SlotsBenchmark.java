package nl.openbalie.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.openbalie.dev.DevServer;
import nl.openbalie.dev.OpenBalie;
import nl.openbalie.dev.SampleKnowledge;
import nl.openbalie.editing.SettingsStore;

/** How long the free times of thirty days at five locations take, where much is booked. */
record SlotsBenchmark(Path template) {

  static final int LOCATIONS = 5;
  static final int DAYS = 30;

  private static final int WARM_UP = 500;
  private static final int MEASURED = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String LOCATION =
      """
      {"id": "plaats-%d", "title": {"nl": "Plaats %<d"}, "address": "Plein %<d",
       "hours": {%s}, "closing-days": [], "leadMinutes": 0, "horizonDays": 60, "perPerson": 1,
       "staff": [{"id": "balie", "products": ["paspoort-aanvragen"], "people": %d}]}
      """;

  private static final String DAY = "\"%s\": [{\"from\": \"09:00\", \"until\": \"17:00\"}]";

  String run() throws IOException, InterruptedException {
    try (var server = DevServer.start(template, null, 0, Clock.systemUTC())) {
      new SampleKnowledge(OpenBalie.SAMPLE, server).load();
      server.bean(SettingsStore.class).save("locations", locations());
      server.awaitPublished(PATIENCE);
      LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1);
      int booked = new BookedPlaces(server.cloud(), tomorrow).load();
      Figures milliseconds = ask(server, tomorrow);
      return Benchmark.text(
          "slots of %d days at %d locations, %d booked, through HTTP: p50 %.1f ms, p99 %.1f ms",
          DAYS, LOCATIONS, booked, milliseconds.median(), milliseconds.quantile(0.99));
    }
  }

  private static String locations() {
    String week =
        IntStream.rangeClosed(1, 7)
            .mapToObj(day -> DAY.formatted(DayOfWeek.of(day)))
            .collect(Collectors.joining(","));
    return IntStream.range(0, LOCATIONS)
        .mapToObj(number -> LOCATION.formatted(number, week, BookedPlaces.PEOPLE))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static Figures ask(DevServer server, LocalDate from)
      throws IOException, InterruptedException {
    String path = "/v1/appointments/slots?product=paspoort-aanvragen&from=%s&to=%s";
    URI uri = server.url().resolve(path.formatted(from, from.plusDays(DAYS - 1)));
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    double[] milliseconds = new double[MEASURED];
    try (var http = HttpClient.newHttpClient()) {
      for (int i = -WARM_UP; i < MEASURED; i++) {
        long begin = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("plaats-4")) {
          throw new IllegalStateException(answer.body());
        }
        if (i >= 0) {
          milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
      }
    }
    return new Figures(milliseconds);
  }
}
