package nl.openbalie.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimestampSerializerTest {

  /** Until the end of the year 9999. */
  private static final long LAST = 253_402_300_799L - 24 * 60 * 60;

  @Test
  void timestamp_ofWholeHour_hasSecondsInJson() throws IOException {
    try (var context = ApplicationContext.run()) {
      var hour = OffsetDateTime.parse("2026-11-23T09:00+01:00");

      assertThat(context.getBean(ObjectMapper.class).writeValueAsString(hour))
          .isEqualTo("\"2026-11-23T09:00:00+01:00\"");
    }
  }

  @Property
  void text_ofWholeMinutesAndSeconds_isAsOfTheFormatter(
      @ForAll @LongRange(max = LAST / 60) long minutes,
      @ForAll @IntRange(max = 59) int seconds,
      @ForAll @IntRange(min = -18, max = 18) int hours) {
    OffsetDateTime moment = moment(minutes * 60, 0, hours);
    OffsetDateTime within = moment.withSecond(seconds);

    assertThat(TimestampSerializer.text(moment))
        .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    assertThat(TimestampSerializer.text(within))
        .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(within));
  }

  @Property
  void text_ofAnyMoment_isReadAsTheSame(
      @ForAll @LongRange(max = LAST) long seconds, @ForAll @IntRange(max = 999_999_999) int nanos) {
    OffsetDateTime moment = moment(seconds, nanos, 1);

    assertThat(OffsetDateTime.parse(TimestampSerializer.text(moment))).isEqualTo(moment);
  }

  private static OffsetDateTime moment(long seconds, int nanos, int hours) {
    return Instant.ofEpochSecond(seconds, nanos).atOffset(ZoneOffset.ofHours(hours));
  }
}
