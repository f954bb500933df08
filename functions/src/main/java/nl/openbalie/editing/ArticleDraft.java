package nl.openbalie.editing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What an editor sends.
 *
 * @param title the question, up to 200 characters
 * @param alternatives the same question in other words, up to 50 of 200 characters
 * @param answer Markdown, up to 20 000 characters
 * @param topic id of a topic
 * @param audience whom it is for
 * @param owner who keeps it right
 * @param reviewDate when it must be looked at again
 * @param roomToDeviate what a colleague may do outside of the rule; never shown to customers
 * @param form id of the form with which to do what it is about
 */
@Serdeable
record ArticleDraft(
    @Nullable String title,
    @Nullable List<String> alternatives,
    @Nullable String answer,
    @Nullable String topic,
    @Nullable String audience,
    @Nullable String owner,
    @Nullable LocalDate reviewDate,
    @Nullable String roomToDeviate,
    @Nullable String form) {

  private static final int MOST_ALTERNATIVES = 50;

  /** The same without white space around it; a problem for what is missing or too long. */
  ArticleText checked() {
    return new ArticleText(
        Input.required("title", title, 200),
        checkedAlternatives(),
        Input.required("answer", answer, 20_000),
        Input.required("topic", topic, 100),
        Input.optional("audience", audience, 100),
        Input.optional("owner", owner, 100),
        reviewDate,
        Input.optional("roomToDeviate", roomToDeviate, 5000),
        Input.optional("form", form, 80));
  }

  private List<String> checkedAlternatives() {
    List<String> given = alternatives == null ? List.of() : alternatives;
    if (given.size() > MOST_ALTERNATIVES) {
      throw new Problem(ProblemType.TEXT_TOO_LONG, "alternatives");
    }
    return given.stream().map(text -> Input.required("alternatives", text, 200)).toList();
  }
}
