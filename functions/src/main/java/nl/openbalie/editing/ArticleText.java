package nl.openbalie.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says.
 *
 * @param title the question
 * @param alternatives the same question in other words
 * @param answer Markdown
 * @param topic id of a topic
 * @param audience whom it is for
 * @param owner who keeps it right
 * @param reviewDate when it must be looked at again
 * @param roomToDeviate what a colleague may do outside of the rule; never shown to customers
 * @param form id of the form with which to do what it is about
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleText(
    String title,
    List<String> alternatives,
    String answer,
    String topic,
    @Nullable String audience,
    @Nullable String owner,
    @Nullable LocalDate reviewDate,
    @Nullable String roomToDeviate,
    @Nullable String form) {

  public ArticleText {
    alternatives = List.copyOf(alternatives);
  }
}
