package nl.openbalie.contact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The holidays of the Dutch Algemene termijnenwet (article 3), counted out by hand. */
final class DutchHolidays {

  private static final int[] FROM_EASTER = {0, 1, 39, 49, 50};

  private DutchHolidays() {}

  static Set<LocalDate> of(int year) {
    LocalDate easter = easter(year);
    return Stream.concat(
            Stream.of(
                LocalDate.of(year, Month.JANUARY, 1),
                kingsDay(year),
                LocalDate.of(year, Month.MAY, 5),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26)),
            IntStream.of(FROM_EASTER).mapToObj(easter::plusDays))
        .collect(Collectors.toSet());
  }

  /** The 27th of April, or the day before where that is a Sunday. */
  private static LocalDate kingsDay(int year) {
    LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
    return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
  }

  /** Gauss's way, as it holds from 1900 to 2099. */
  static LocalDate easter(int year) {
    int moon = (19 * (year % 19) + 24) % 30;
    int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
    boolean late = sunday == 6 && (moon == 29 || moon == 28 && year % 19 > 10);
    return LocalDate.of(year, Month.MARCH, 22).plusDays(moon + sunday - (late ? 7 : 0));
  }
}
