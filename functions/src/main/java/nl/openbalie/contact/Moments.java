package nl.openbalie.contact;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import nl.openbalie.web.Language;

/** Moments as people say them. */
final class Moments {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Midnight is 24:00, not 00:00. */
  private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("kk:mm");

  private Moments() {}

  /** As in {@code maandag 23 november}. */
  static String day(TemporalAccessor moment, Language language) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM", language.locale()).format(moment);
  }

  /** As in {@code 16:30}. */
  static String time(TemporalAccessor moment) {
    return TIME.format(moment);
  }

  /** As in {@code 24:00}, for when something ends. */
  static String end(TemporalAccessor moment) {
    return END.format(moment);
  }
}
