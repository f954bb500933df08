package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.openbalie.callback.Callback;

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
    List<Story.BegunForm> forms,
    List<Story.Rule> rules,
    List<Story.EarlierCase> cases) {

  static Handover of(Callback callback, Story story) {
    return new Handover(
        callback, story.identity(), story.journey(), story.forms(), story.rules(), story.cases());
  }
}
