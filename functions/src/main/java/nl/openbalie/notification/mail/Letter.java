package nl.openbalie.notification.mail;

import java.net.URI;
import java.util.List;
import nl.openbalie.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is text or HTML. Nothing in it was typed by a stranger: so nobody can
 * send words to somebody else through us, and a mail gives away little.
 *
 * @param organisation who writes
 * @param subject also the heading
 * @param facts in this order
 * @param link where the customer can do something about it
 * @param scores a link for each answer to how easy it was; none when that is not asked
 * @param footer how else to reach us, and the like
 */
record Letter(
    Language language,
    String organisation,
    String subject,
    List<String> paragraphs,
    List<Fact> facts,
    Link link,
    @Nullable Scale scores,
    List<String> footer) {

  record Fact(String name, String value) {}

  record Link(String text, URI address) {}

  /**
   * A question that is answered with a number.
   *
   * @param least what 1 means
   * @param most what the last number means
   */
  record Scale(String question, String least, String most, List<URI> addresses) {}
}
