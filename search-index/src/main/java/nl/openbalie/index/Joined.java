package nl.openbalie.index;

import java.util.List;

/** Compounds of words that a customer wrote apart. */
final class Joined {

  private static final int SHORTEST = 2;

  private Joined() {}

  static boolean isPossible(List<String> words, Language language) {
    boolean telling = false;
    for (String word : words) {
      if (word.length() < SHORTEST) {
        return false;
      }
      telling |= !language.isFiller(word);
    }
    return telling;
  }

  /** The compounds that the words may be together. */
  static List<String> of(List<String> words) {
    return List.of(String.join("", words), String.join("s", words));
  }
}
