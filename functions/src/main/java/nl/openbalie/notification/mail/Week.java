package nl.openbalie.notification.mail;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.openbalie.contact.Moments;
import nl.openbalie.live.Span;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;

/** The usual opening hours of a week as people say them: days that are alike in one breath. */
final class Week {

  private Week() {}

  /** As in {@code maandag tot en met vrijdag 9:00-17:00}; empty when it is never open. */
  static String inWords(Map<DayOfWeek, List<Span>> hours, Language language) {
    return runs(hours).stream()
        .map(run -> days(run, language) + " " + spans(run.open(), language))
        .collect(Collectors.joining(", "));
  }

  /** Days that follow each other and have the same hours. */
  private record Run(DayOfWeek first, DayOfWeek last, List<Span> open) {

    boolean goesOn(DayOfWeek day, List<Span> then) {
      return last.plus(1) == day && open.equals(then);
    }
  }

  private static List<Run> runs(Map<DayOfWeek, List<Span>> hours) {
    List<Run> runs = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> open = hours.getOrDefault(day, List.of());
      if (!runs.isEmpty() && runs.getLast().goesOn(day, open)) {
        runs.add(new Run(runs.removeLast().first(), day, open));
      } else if (!open.isEmpty()) {
        runs.add(new Run(day, day, open));
      }
    }
    return runs;
  }

  private static String days(Run run, Language language) {
    return run.first() == run.last()
        ? name(run.first(), language)
        : Texts.of(language, "week.days", name(run.first(), language), name(run.last(), language));
  }

  private static String name(DayOfWeek day, Language language) {
    return day.getDisplayName(TextStyle.FULL, language.locale());
  }

  private static String spans(List<Span> spans, Language language) {
    return spans.stream()
        .map(span -> Moments.time(span.from()) + "\u2013" + Moments.time(span.until()))
        .collect(Collectors.joining(Texts.of(language, "week.and")));
  }
}
