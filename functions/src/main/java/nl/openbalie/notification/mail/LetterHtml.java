package nl.openbalie.notification.mail;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A letter as HTML that every mail program shows: styles in place, nothing that is fetched from
 * elsewhere.
 */
final class LetterHtml {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <title>%s</title>
      </head>
      <body style="margin: 0; background: #f3f5f7; color: #1b1b1b; font: 16px/1.5 sans-serif;">
      <div style="max-width: 560px; margin: 0 auto; padding: 24px 16px;">
      <p style="margin: 0 0 8px; font-weight: bold; color: #154273;">%s</p>
      <main style="background: #ffffff; padding: 8px 24px 24px; border-top: 4px solid #154273;">
      <h1 style="font-size: 22px; line-height: 1.3; margin: 16px 0;">%s</h1>
      %s
      %s
      %s
      <p style="margin: 24px 0 0;"><a href="%s" style="display: inline-block; padding: 12px 20px; background: #154273; color: #ffffff; font-weight: bold; border-radius: 4px;">%s</a></p>
      </main>
      <footer style="padding: 16px 0; font-size: 14px; color: #4a4a4a;">
      %s
      </footer>
      </div>
      </body>
      </html>
      """;

  private LetterHtml() {}

  static String of(Letter letter) {
    return PAGE.formatted(
        letter.language().code(),
        escape(letter.subject()),
        escape(letter.organisation()),
        escape(letter.subject()),
        paragraphs(letter.paragraphs()),
        scale(letter.scores()),
        facts(letter.facts()),
        escape(letter.link().address().toString()),
        escape(letter.link().text()),
        paragraphs(letter.footer()));
  }

  private static String paragraphs(List<String> texts) {
    return texts.stream()
        .map(text -> "<p style=\"margin: 0 0 8px;\">" + lines(text) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String facts(List<Letter.Fact> facts) {
    return facts.stream()
        .map(fact ->
            "<dt style=\"font-weight: bold;\">%s</dt>\n<dd style=\"margin: 0 0 8px;\">%s</dd>"
                .formatted(escape(fact.name()), lines(fact.value())))
        .collect(Collectors.joining("\n", "<dl style=\"margin: 16px 0 0;\">\n", "\n</dl>"));
  }

  private static String scale(Letter.@Nullable Scale scale) {
    if (scale == null) {
      return "";
    }
    return """
    <h2 style="font-size: 18px; margin: 24px 0 8px;">%s</h2>
    <p style="margin: 0 0 8px;">1 = %s, %d = %s</p>
    <p style="margin: 0;">
    %s
    </p>\
    """
        .formatted(
            escape(scale.question()),
            escape(scale.least()),
            scale.addresses().size(),
            escape(scale.most()),
            IntStream.range(0, scale.addresses().size())
                .mapToObj(place -> score(place + 1, scale.addresses().get(place), scale.question()))
                .collect(Collectors.joining("\n")));
  }

  private static String score(int score, URI address, String question) {
    return """
    <a href="%s" aria-label="%s %d" style="display: inline-block; min-width: 16px; padding: 11px 6px; border: 1px solid #154273; border-radius: 4px; color: #154273; font-weight: bold; text-align: center;">%d</a>\
    """
        .formatted(escape(address.toString()), escape(question), score, score);
  }

  private static String lines(String text) {
    return escape(text).replace("\n", "<br>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
