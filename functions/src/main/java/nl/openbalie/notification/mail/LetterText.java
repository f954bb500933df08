package nl.openbalie.notification.mail;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A letter as plain text. */
final class LetterText {

  private LetterText() {}

  static String of(Letter letter) {
    return Stream.of(
            Stream.of(letter.subject()),
            letter.paragraphs().stream(),
            Stream.ofNullable(letter.scores()).map(LetterText::scale),
            Stream.of(facts(letter)),
            Stream.of(letter.link().text() + ":\n" + letter.link().address()),
            Stream.of(letter.organisation()),
            Stream.of(String.join("\n", letter.footer())))
        .flatMap(part -> part)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String facts(Letter letter) {
    return letter.facts().stream()
        .map(fact -> name(fact) + " " + fact.value().replace("\n", ", "))
        .collect(Collectors.joining("\n"));
  }

  /** What a form asks is often a question. */
  private static String name(Letter.Fact fact) {
    return fact.name().endsWith("?") ? fact.name() : fact.name() + ":";
  }

  private static String scale(Letter.Scale scale) {
    return IntStream.range(0, scale.addresses().size())
        .mapToObj(i -> label(scale, i) + ":\n" + scale.addresses().get(i))
        .collect(Collectors.joining("\n", scale.question() + "\n", ""));
  }

  private static String label(Letter.Scale scale, int place) {
    String number = String.valueOf(place + 1);
    if (place == 0) {
      return number + " (" + scale.least() + ")";
    }
    return place == scale.addresses().size() - 1 ? number + " (" + scale.most() + ")" : number;
  }
}
