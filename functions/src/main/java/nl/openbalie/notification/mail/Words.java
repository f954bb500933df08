package nl.openbalie.notification.mail;

import java.util.List;
import nl.openbalie.notification.mail.Letter.Fact;

/**
 * What differs from case to case in letters on the same occasion.
 *
 * @param subject fills the place in the subject
 * @param text fills the place in the first paragraph
 * @param more the paragraphs after it
 */
record Words(String subject, String text, List<String> more, List<Fact> facts) {}
