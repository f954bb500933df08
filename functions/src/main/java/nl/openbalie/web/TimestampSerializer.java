package nl.openbalie.web;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.OffsetDateTime;

/**
 * Writes timestamps as RFC 3339 wants them, with seconds. The formatters of the JDK take most of
 * the time of an answer with thousands of them; {@code toString} takes little, but drops seconds
 * that are zero.
 */
@Singleton
final class TimestampSerializer implements Serializer<OffsetDateTime> {

  @Override
  public void serialize(
      Encoder encoder,
      EncoderContext context,
      Argument<? extends OffsetDateTime> type,
      OffsetDateTime moment)
      throws IOException {
    encoder.encodeString(text(moment));
  }

  static String text(OffsetDateTime moment) {
    boolean wholeMinute = moment.getSecond() == 0 && moment.getNano() == 0;
    return wholeMinute ? moment.toLocalDateTime() + ":00" + moment.getOffset() : moment.toString();
  }
}
