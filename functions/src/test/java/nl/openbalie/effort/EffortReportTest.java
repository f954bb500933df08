package nl.openbalie.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.openbalie.effort.EffortReport.Figures;
import org.junit.jupiter.api.Test;

class EffortReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void of_nothing_hasNoAverage() {
    EffortReport report = EffortReport.of(DAY, DAY, List.of());

    assertThat(report.all()).isEqualTo(new Figures(0, null, null));
    assertThat(report.topics()).isEmpty();
  }

  @Test
  void of_scores_isByTopicArticleAndChannel() {
    EffortReport report =
        EffortReport.of(
            DAY,
            DAY,
            List.of(
                score(1, "article", "afval", "grofvuil"),
                score(2, "article", "afval", "grofvuil"),
                score(7, "callback", "afval", null),
                score(4, "search", null, null)));

    assertThat(report.all()).isEqualTo(new Figures(4, 3.5, 0.5));
    assertThat(report.topics()).containsOnlyKeys("afval");
    assertThat(report.topics().get("afval")).isEqualTo(new Figures(3, 3.33, 0.67));
    assertThat(report.articles()).containsEntry("grofvuil", new Figures(2, 1.5, 1.0)).hasSize(1);
    assertThat(report.channels()).containsOnlyKeys("article", "callback", "search");
  }

  @Test
  void comments_areThoseOfHighEffortLatestFirst() {
    List<Score> scores =
        IntStream.range(0, 60).mapToObj(i -> commented(i % 2 == 0 ? 2 : 3, i)).toList();

    EffortReport report = EffortReport.of(DAY, DAY, scores);

    assertThat(report.comments())
        .hasSize(30)
        .allMatch(score -> score.score() == 2)
        .first()
        .isEqualTo(commented(2, 58));
  }

  private static Score commented(int score, int second) {
    return new Score(score, "search", null, null, "te lang", NOW.plusSeconds(second));
  }

  private static Score score(int score, String channel, String topic, String article) {
    return new Score(score, channel, topic, article, null, NOW);
  }
}
