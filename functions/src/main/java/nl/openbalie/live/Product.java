package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer visits us for.
 *
 * @param title by language code
 * @param bring what to bring along, by language code; null for nothing
 * @param topics ids of the topics it belongs to
 * @param minutes how long a visit takes: a multiple of 5, from 5 to 480
 * @param bufferMinutes how long a colleague needs afterwards: a multiple of 5, 0 or more
 */
@Serdeable
public record Product(
    String id,
    Map<String, String> title,
    @Nullable Map<String, String> bring,
    List<String> topics,
    int minutes,
    int bufferMinutes) {

  public Product {
    topics = List.copyOf(topics);
    if (minutes < 5 || minutes > 480 || minutes % 5 != 0) {
      throw new IllegalArgumentException("a visit takes 5 to 480 minutes, in steps of 5: " + id);
    }
    if (bufferMinutes < 0 || bufferMinutes > 240 || bufferMinutes % 5 != 0) {
      throw new IllegalArgumentException("a buffer is 0 to 240 minutes, in steps of 5: " + id);
    }
  }
}
