package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.openbalie.index.Tokens.Token;

/** Corrects typing errors to words that the articles use; never a word that is right. */
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
  private static final int LONGEST = 40;

  /** Less alike is another word. */
  private static final double ALIKE = 0.7;

  /** From here on the customer is asked whether it was meant. */
  private static final double CERTAIN = 0.8;

  private static final int MOST = 3;

  /** Shorter words have room for one error. */
  private static final int ROOM_FOR_TWO = 7;

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;
  private final Lexicon lexicon;

  /**
   * @param synonyms of editors: who knows a word doesn't mistype it
   */
  Spelling(Vocabulary vocabulary, Synonyms synonyms) throws IOException {
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
    this.lexicon = Lexicon.of(vocabulary.reader(), vocabulary.language());
  }

  /** Whether it is a word, as far as can be seen from its letters. */
  static boolean isComparable(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter);
  }

  /** Words that may have been meant, the likeliest first; none for a word that is right. */
  List<Correction> corrections(String word) throws IOException {
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

  private boolean isRight(String word) throws IOException {
    return !isComparable(word)
        || vocabulary.language().isFiller(word)
        || vocabulary.language().compounds().isWord(word)
        || synonyms.has(word)
        || vocabulary.has(word);
  }

  /** The text with compounds that were written apart joined, and unknown words corrected. */
  String correct(String text) throws IOException {
    StringBuilder corrected = new StringBuilder(text);
    List<Token> words = vocabulary.language().words(text);
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

  private boolean isCompound(Token left, Token right) throws IOException {
    return Joined.isPossible(List.of(left.text(), right.text()), vocabulary.language())
        && vocabulary.has(left.text() + right.text());
  }

  /** At most one. */
  private List<Correction> certain(String word) throws IOException {
    return corrections(word).stream()
        .limit(1)
        .filter(correction -> correction.likeness() >= CERTAIN)
        .toList();
  }
}
