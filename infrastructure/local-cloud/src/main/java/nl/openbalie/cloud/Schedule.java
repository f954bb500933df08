package nl.openbalie.cloud;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event that comes again and again.
 *
 * @param input what the function gets, as JSON
 */
public record Schedule(Duration every, String input) {

  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  static Schedule of(Section properties) {
    return new Schedule(
        every(properties.expression("ScheduleExpression")),
        properties.optional("Input").orElse("{}"));
  }

  private static Duration every(Expression expression) {
    Matcher rate = RATE.matcher(expression.text());
    if (!rate.matches()) {
      throw new TemplateException(expression.line(), "of schedules only rate(…) is understood");
    }
    int number = Integer.parseInt(rate.group(1));
    return switch (rate.group(2).toLowerCase(Locale.ROOT)) {
      case "minute" -> Duration.ofMinutes(number);
      case "hour" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
