package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;

/**
 * What one word of a question may stand for by itself: itself, its parts, what sounds like it, the
 * verb of a participle. Remembers it of the words that articles have. Thread-safe.
 */
final class Readings {

  /** How sure each is, beside 1 for the word itself; by measurement. */
  private static final double PARTS = 0.8;

  private static final double SOUND = 0.8;
  private static final double VERB = 0.8;

  private final Vocabulary vocabulary;
  private final Language language;
  private final Lexicon lexicon;
  private final Map<String, List<Reading>> remembered = new ConcurrentHashMap<>();

  Readings(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.language = vocabulary.language();
    this.lexicon = lexicon;
  }

  /** The word itself first. */
  List<Reading> of(String word) throws IOException {
    List<Reading> readings = remembered.get(word);
    if (readings == null) {
      readings = read(word);
      if (lexicon.has(word)) {
        remembered.put(word, readings);
      }
    }
    return readings;
  }

  private List<Reading> read(String word) throws IOException {
    String stem = language.stem(word);
    List<Reading> readings = new ArrayList<>();
    readings.add(Reading.of(Sense.ITSELF, 1, Forms.stem(stem, 1)));
    if (!language.isFiller(word)) {
      addParts(word, readings);
      if (vocabulary.having(readings.getFirst()) == 0) {
        add(Reading.of(Sense.SOUND, SOUND, Forms.soundOf(stem)), readings);
        addVerb(word, readings);
      }
    }
    return List.copyOf(readings);
  }

  /** Rare parts are most of a compound. */
  private void addParts(String word, List<Reading> readings) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    double sum = 0;
    for (String part : language.compounds().split(word)) {
      Piece piece = Forms.stem(language.stem(part), 1);
      double weight = vocabulary.idf(vocabulary.postings(piece).size());
      pieces.add(new Piece(weight, piece.forms()));
      sum += weight;
    }
    if (sum > 0) {
      double all = sum;
      readings.add(
          new Reading(
              Sense.PARTS,
              PARTS,
              pieces.stream().map(one -> new Piece(one.share() / all, one.forms())).toList()));
    }
  }

  private void addVerb(String word, List<Reading> readings) throws IOException {
    Optional<String> verb = language.verb(word);
    if (verb.isPresent()) {
      add(Reading.of(Sense.VERB, VERB, Forms.stem(language.stem(verb.get()), 1)), readings);
    }
  }

  private void add(Reading reading, List<Reading> readings) throws IOException {
    if (vocabulary.having(reading) > 0) {
      readings.add(reading);
    }
  }
}
