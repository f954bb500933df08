package nl.openbalie.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a customer, without personal data. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JourneyEvent.Searched.class, name = "searched"),
  @JsonSubTypes.Type(value = JourneyEvent.Read.class, name = "read"),
  @JsonSubTypes.Type(value = JourneyEvent.Rated.class, name = "rated"),
  @JsonSubTypes.Type(value = JourneyEvent.Filled.class, name = "filled"),
  @JsonSubTypes.Type(value = JourneyEvent.Asked.class, name = "asked")
})
public sealed interface JourneyEvent {

  /**
   * The customer asked something.
   *
   * @param outcome answered, suggested or none
   * @param found the first articles that were shown, best first
   */
  @Serdeable
  record Searched(
      String query,
      String lang,
      String outcome,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<Found> found)
      implements JourneyEvent {}

  /** An article as it was shown. */
  @Serdeable
  record Found(String article, String title) {}

  /** The customer opened an article. */
  @Serdeable
  record Read(String article, String title, String lang) implements JourneyEvent {}

  /** The customer told whether an article helped. */
  @Serdeable
  record Rated(
      String article, String title, boolean helpful, @Nullable String reason, @Nullable String text)
      implements JourneyEvent {}

  /** The customer began to fill in a form. */
  @Serdeable
  record Filled(String form, String title) implements JourneyEvent {}

  /**
   * The customer asked us to do something.
   *
   * @param kind {@code callback}, {@code appointment} or {@code submission}
   */
  @Serdeable
  record Asked(String kind, String reference) implements JourneyEvent {}
}
