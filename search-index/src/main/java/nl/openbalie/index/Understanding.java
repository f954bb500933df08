package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.openbalie.index.Tokens.Token;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;

/**
 * What the words of a question may stand for: each its {@link Readings}, what it may have been
 * before a typing error, compounds that were written apart, and other words for the same.
 */
final class Understanding {

  /** How sure each is, beside 1 for the word itself; by measurement. */
  private static final double JOINED = 0.9;

  private static final double TYPED_WRONG = 0.9;

  /** What a word counts that says nothing: short commands differ in them. */
  private static final double FILLER = 0.4;

  /** Compounds are written apart in at most so many words. */
  private static final int MOST_JOINED = 3;

  private final Vocabulary vocabulary;
  private final Language language;
  private final Readings readings;
  private final Spelling spelling;
  private final Synonyms synonyms;

  /**
   * @param synonyms of editors; they go before everyday ones
   */
  Understanding(Vocabulary vocabulary, Readings readings, Spelling spelling, Synonyms synonyms) {
    this.vocabulary = vocabulary;
    this.language = vocabulary.language();
    this.readings = readings;
    this.spelling = spelling;
    this.synonyms = synonyms;
  }

  /** Each word once. */
  List<Word> of(List<Token> tokens) throws IOException {
    List<String> words = tokens.stream().map(Token::text).toList();
    List<String> stems = new ArrayList<>();
    List<List<Reading>> each = new ArrayList<>();
    for (String word : words) {
      List<Reading> itself = ofOne(word);
      each.add(itself);
      stems.add(itself.getFirst().pieces().getFirst().term());
    }
    for (int i = 0; i < words.size(); i++) {
      join(words, i, each);
      addSynonyms(synonyms, stems, i, each);
      addSynonyms(language.synonyms(), stems, i, each);
    }
    return weighed(words, each);
  }

  private List<Word> weighed(List<String> words, List<List<Reading>> readings) throws IOException {
    List<Word> weighed = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (seen.add(word)) {
        int having = vocabulary.havingFirst(readings.get(i));
        double weight = vocabulary.idf(having) * (language.isFiller(word) ? FILLER : 1);
        weighed.add(new Word(word, weight, having > 0, readings.get(i)));
      }
    }
    return weighed;
  }

  private List<Reading> ofOne(String word) throws IOException {
    List<Reading> itself = new ArrayList<>(readings.of(word));
    if (vocabulary.having(itself.getFirst()) == 0) {
      addCorrections(word, itself);
    }
    return itself;
  }

  private void addCorrections(String word, List<Reading> readings) {
    for (Spelling.Correction correction : spelling.corrections(word)) {
      Piece piece = Forms.stem(language.stem(correction.word()), 1);
      readings.add(Reading.of(Sense.CORRECTED, TYPED_WRONG * correction.likeness(), piece));
    }
  }

  private void join(List<String> words, int from, List<List<Reading>> each) throws IOException {
    for (int to = from + 2; to <= Math.min(words.size(), from + MOST_JOINED); to++) {
      List<String> apart = words.subList(from, to);
      if (Joined.isPossible(apart, language)) {
        join(apart, each.subList(from, to));
      }
    }
  }

  private void join(List<String> apart, List<List<Reading>> each) throws IOException {
    int last = apart.getLast().length();
    for (String joined : Joined.of(apart)) {
      // Stemming takes long, and hardly any two words are a compound.
      if (vocabulary.mayBegin(joined.substring(0, joined.length() - last + 1))) {
        Reading reading = Reading.of(Sense.JOINED, JOINED, Forms.stem(language.stem(joined), 1));
        for (List<Reading> word : each) {
          add(reading, word);
        }
      }
    }
  }

  private void addSynonyms(
      Synonyms known, List<String> stems, int from, List<List<Reading>> readings)
      throws IOException {
    int last = Math.min(stems.size(), from + known.longest());
    for (int to = from + 1; to <= last; to++) {
      for (Reading meant : known.of(stems.subList(from, to))) {
        for (List<Reading> word : readings.subList(from, to)) {
          add(meant, word);
        }
      }
    }
  }

  private void add(Reading reading, List<Reading> readings) throws IOException {
    if (vocabulary.having(reading) > 0) {
      readings.add(reading);
    }
  }
}
