package nl.openbalie.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import nl.openbalie.forms.Submission;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.web.Language;

/**
 * A form that was sent, with what was filled in and the whole story beside it.
 *
 * @param title of the form
 * @param values in the order of the form; none once they are erased
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FormHandover(
    Submission submission,
    String title,
    List<FilledIn> values,
    Story.Who identity,
    List<Story.Line> journey,
    List<Story.BegunForm> forms,
    List<Story.Rule> rules,
    List<Story.EarlierCase> cases) {

  /**
   * @param language of the colleague
   */
  static FormHandover of(
      Submission submission, Form form, Map<String, Known> values, Story story, Language language) {
    return new FormHandover(
        submission,
        form.title(language),
        values.entrySet().stream().map(value -> FilledIn.of(form, value, language)).toList(),
        story.identity(),
        story.journey(),
        story.forms(),
        story.rules(),
        story.cases());
  }
}
