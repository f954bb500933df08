package nl.openbalie.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.openbalie.index.Tokens.Token;

/**
 * Corrects typing errors to words that the articles use; never a word that is right. Remembers what
 * it corrected: one for each question. Not thread-safe.
 */
final class Spelling {

  /**
   * A word that may have been meant.
   *
   * @param word as articles write it
   * @param likeness the share of its letters that is as it was typed, 0 to 1
   */
  record Correction(String word, double likeness) {}

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 4;

  /** Longer is no word, and comparing it with all others would take long. */
  static final int LONGEST = 40;

  /** Less alike is another word. */
  private static final double ALIKE = 0.7;

  /** From here on the customer is asked whether it was meant. */
  private static final double CERTAIN = 0.8;

  private static final int MOST = 3;

  /** Shorter words have room for one error. */
  private static final int ROOM_FOR_TWO = 7;

  private final Synonyms synonyms;
  private final Lexicon lexicon;
  private final Language language;
  private final Map<String, List<Correction>> known = new HashMap<>();

  /**
   * @param lexicon what may be meant
   * @param synonyms of editors: who knows a word doesn't mistype it
   */
  Spelling(Lexicon lexicon, Language language, Synonyms synonyms) {
    this.lexicon = lexicon;
    this.language = language;
    this.synonyms = synonyms;
  }

  /** Whether it is a word, as far as can be seen from its letters. */
  static boolean isComparable(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter);
  }

  /** Words that may have been meant, the likeliest first; none for a word that is right. */
  List<Correction> corrections(String word) {
    return known.computeIfAbsent(word, this::find);
  }

  private List<Correction> find(String word) {
    if (isRight(word)) {
      return List.of();
    }
    List<Like> alike = new ArrayList<>();
    String sound = Sound.of(word);
    int errors = word.length() < ROOM_FOR_TWO ? 1 : 2;
    lexicon.forEachLike(
        word, errors, (entry, count) -> alike.add(like(entry, count, word.length(), sound)));
    return alike.stream()
        .sorted(Like.LIKELIEST_FIRST)
        .map(Like::correction)
        .filter(correction -> correction.likeness() >= ALIKE)
        .limit(MOST)
        .toList();
  }

  private record Like(Correction correction, boolean sounds, int articles) {

    static final Comparator<Like> LIKELIEST_FIRST =
        Comparator.comparing(Like::sounds)
            .thenComparing(like -> like.correction.likeness())
            .thenComparing(Like::articles)
            .reversed()
            .thenComparing(like -> like.correction.word());
  }

  private static Like like(Lexicon.Entry entry, int errors, int length, String sound) {
    String word = entry.word();
    double likeness = 1 - (double) errors / Math.min(length, word.length());
    return new Like(new Correction(word, likeness), Sound.of(word).equals(sound), entry.articles());
  }

  private boolean isRight(String word) {
    return !isComparable(word)
        || lexicon.has(word)
        || language.isFiller(word)
        || language.compounds().isWord(word)
        || synonyms.has(word);
  }

  /**
   * The text with compounds that were written apart joined, and unknown words corrected.
   *
   * @param words of the text
   */
  String correct(String text, List<Token> words) {
    StringBuilder corrected = new StringBuilder(text);
    for (int i = words.size() - 1; i >= 0; i--) {
      Token word = words.get(i);
      if (i > 0 && isCompound(words.get(i - 1), word)) {
        Token left = words.get(--i);
        corrected.replace(left.start(), word.end(), left.text() + word.text());
      } else {
        for (Correction first : certain(word.text())) {
          corrected.replace(word.start(), word.end(), first.word());
        }
      }
    }
    return corrected.toString();
  }

  private boolean isCompound(Token left, Token right) {
    return Joined.isPossible(List.of(left.text(), right.text()), language)
        && lexicon.has(left.text() + right.text());
  }

  /** Who writes "fiets" where articles have "fietsen" makes no error. */
  private static boolean isOtherForm(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }

  /** At most one. */
  private List<Correction> certain(String word) {
    return corrections(word).stream()
        .limit(1)
        .filter(correction -> correction.likeness() >= CERTAIN)
        .filter(correction -> !isOtherForm(word, correction.word()))
        .toList();
  }
}
