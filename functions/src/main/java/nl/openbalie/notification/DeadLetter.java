package nl.openbalie.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.OutboxStore;

/**
 * Something that could not be told, in the form of the event that makes the Notify function try
 * again.
 *
 * @param failures why, by target
 */
@Serdeable
record DeadLetter(
    @JsonProperty("Records") List<Wake> records, String event, Map<String, String> failures) {

  static DeadLetter of(CaseEvent event, Map<String, String> failures) {
    return new DeadLetter(List.of(Wake.of(event)), event.id(), failures);
  }

  /** As much of a record of the stream as says which case it is about. */
  @Serdeable
  record Wake(String eventName, Change dynamodb) {

    static Wake of(CaseEvent event) {
      Map<String, String> key = OutboxStore.key(event);
      return new Wake("INSERT", new Change(new Keys(text(key, "pk"), text(key, "sk")), "0"));
    }

    private static Text text(Map<String, String> key, String name) {
      return new Text(Objects.requireNonNull(key.get(name)));
    }
  }

  @Serdeable
  record Change(@JsonProperty("Keys") Keys keys, @JsonProperty("SequenceNumber") String number) {}

  @Serdeable
  record Keys(Text pk, Text sk) {}

  @Serdeable
  record Text(@JsonProperty("S") String text) {}
}
