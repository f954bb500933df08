package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.openbalie.callback.Callback;
import nl.openbalie.journey.JourneyStep;
import org.jspecify.annotations.Nullable;

/**
 * The whole story, before the telephone is picked up (demand D12).
 *
 * @param journey what the customer did, oldest first
 * @param rules what the articles the customer saw leave to the colleague (demand D18)
 */
@Serdeable
record Handover(Callback callback, List<JourneyStep> journey, List<Rule> rules) {

  /** An article that the customer saw, and the room it leaves. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Rule(String article, String title, @Nullable String roomToDeviate) {}
}
