package nl.openbalie.desk;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.openbalie.desk.Story.Line;
import nl.openbalie.journey.JourneyEvent;
import nl.openbalie.journey.JourneyStep;
import org.jspecify.annotations.Nullable;

/** Puts the steps of a customer on one screen: the same thing done twice is one line. */
final class Lines {

  private static final int MOST = 20;

  /** Who does nothing for longer was not reading. */
  private static final Duration LONGEST_READING = Duration.ofMinutes(30);

  private Lines() {}

  /**
   * The lines, oldest first.
   *
   * @param journeys steps of each journey, oldest first
   * @param zone in which the colleague reads the times
   */
  static List<Line> of(List<List<JourneyStep>> journeys, ZoneId zone) {
    Map<String, Line> lines = new LinkedHashMap<>();
    journeys.stream()
        .flatMap(steps -> lines(steps, zone))
        .sorted(Comparator.comparing(Line::at))
        .forEach(line -> add(line, lines));
    List<Line> all = new ArrayList<>(lines.values());
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  private static void add(Line line, Map<String, Line> lines) {
    Line before = lines.remove(subject(line.event()));
    lines.put(subject(line.event()), before == null ? line : together(before, line));
  }

  private static String subject(JourneyEvent event) {
    return switch (event) {
      case JourneyEvent.Searched searched ->
          "searched " + searched.query().toLowerCase(Locale.ROOT);
      case JourneyEvent.Read read -> "read " + read.article();
      case JourneyEvent.Rated rated -> "rated " + rated.article();
      case JourneyEvent.Filled filled -> "filled " + filled.form();
      case JourneyEvent.Asked asked -> "asked " + asked.reference();
    };
  }

  private static Line together(Line before, Line line) {
    return new Line(
        line.at(),
        line.event(),
        sum(before.seconds(), line.seconds()),
        before.times() + line.times());
  }

  private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one + other;
  }

  private static Stream<Line> lines(List<JourneyStep> steps, ZoneId zone) {
    return IntStream.range(0, steps.size())
        .mapToObj(place ->
            new Line(
                steps.get(place).at().atZoneSameInstant(zone).toOffsetDateTime(),
                steps.get(place).event(),
                seconds(steps, place),
                1));
  }

  /** An article was read until the customer did something else. */
  private static @Nullable Integer seconds(List<JourneyStep> steps, int place) {
    if (!(steps.get(place).event() instanceof JourneyEvent.Read) || place + 1 == steps.size()) {
      return null;
    }
    Duration reading = Duration.between(steps.get(place).at(), steps.get(place + 1).at());
    return reading.compareTo(LONGEST_READING) > 0 ? null : (int) reading.toSeconds();
  }
}
