package nl.openbalie.effort;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Effort over some days.
 *
 * @param topics by id; what nobody gave a topic is not among them
 * @param articles by id
 * @param comments of those for whom it was much effort, latest first
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record EffortReport(
    LocalDate from,
    LocalDate to,
    Figures all,
    Map<String, Figures> topics,
    Map<String, Figures> articles,
    Map<String, Figures> channels,
    List<Score> comments) {

  private static final int MOST_COMMENTS = 50;

  static EffortReport of(LocalDate from, LocalDate to, List<Score> scores) {
    return new EffortReport(
        from,
        to,
        Figures.of(scores),
        by(Score::topic, scores),
        by(Score::article, scores),
        by(Score::channel, scores),
        scores.stream()
            .filter(score -> score.highEffort() && score.comment() != null)
            .sorted(Comparator.comparing(Score::at).reversed())
            .limit(MOST_COMMENTS)
            .toList());
  }

  private static Map<String, Figures> by(
      Function<Score, @Nullable String> property, List<Score> scores) {
    return scores.stream()
        .filter(score -> property.apply(score) != null)
        .collect(
            Collectors.groupingBy(
                score -> Objects.requireNonNull(property.apply(score)),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Figures::of)));
  }

  /**
   * Some scores taken together.
   *
   * @param average with two decimals; null when there are none
   * @param highEffort the share with a score of 1 or 2, from 0 to 1; null when there are none
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Figures(int count, @Nullable Double average, @Nullable Double highEffort) {

    static Figures of(List<Score> scores) {
      int count = scores.size();
      if (count == 0) {
        return new Figures(0, null, null);
      }
      double sum = scores.stream().mapToInt(Score::score).sum();
      double high = scores.stream().filter(Score::highEffort).count();
      return new Figures(count, rounded(sum / count), rounded(high / count));
    }

    private static double rounded(double value) {
      return Math.round(value * 100) / 100.0;
    }
  }
}
