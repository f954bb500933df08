package nl.openbalie.index;

import java.util.ArrayList;
import java.util.List;
import nl.openbalie.index.Word.Form;
import nl.openbalie.index.Word.Piece;

/** The terms under which a word stands in the index: its stem, its parts and its sound. */
final class Forms {

  /** A part of a compound says less than the word by itself. */
  private static final double INSIDE_A_COMPOUND = 0.5;

  private static final int SHORTEST = 3;

  private Forms() {}

  /** All terms of a word, its stem first. */
  static List<String> of(String word, Language language) {
    String stem = language.stem(word);
    if (word.length() < SHORTEST || language.isFiller(word)) {
      return List.of(stem);
    }
    List<String> forms = new ArrayList<>(List.of(stem));
    for (String part : language.compounds().within(word)) {
      forms.add(inside(language.stem(part)));
    }
    forms.add(sound(stem));
    return forms;
  }

  static Piece stem(String stem, double share) {
    return new Piece(share, List.of(Form.of(stem, 1), Form.of(inside(stem), INSIDE_A_COMPOUND)));
  }

  static Piece soundOf(String stem) {
    return new Piece(1, List.of(Form.of(sound(stem), 1)));
  }

  static String inside(String stem) {
    return "~" + stem;
  }

  private static String sound(String stem) {
    return "=" + Sound.of(stem);
  }
}
