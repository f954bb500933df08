package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.openbalie.callback.Callback;
import nl.openbalie.journey.JourneyEvent;

/**
 * The whole story, before the telephone is picked up (demand D12): what {@link Story} tells, beside
 * the callback that it is about.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record Handover(
    Callback callback,
    Story.Who identity,
    List<Story.Line> journey,
    List<Story.Rule> rules,
    List<Story.EarlierCase> cases) {

  static Handover of(Callback callback, Story story) {
    List<Story.EarlierCase> others =
        story.cases().stream()
            .filter(one -> !one.reference().equals(callback.reference()))
            .toList();
    List<Story.Line> before =
        story.journey().stream().filter(line -> !asksFor(callback, line.event())).toList();
    return new Handover(callback, story.identity(), before, story.rules(), others);
  }

  private static boolean asksFor(Callback callback, JourneyEvent event) {
    return event instanceof JourneyEvent.Asked asked
        && asked.reference().equals(callback.reference());
  }
}
