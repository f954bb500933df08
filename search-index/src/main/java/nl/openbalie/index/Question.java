package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.index.Postings.Part;
import nl.openbalie.index.Word.Piece;
import nl.openbalie.index.Word.Reading;

/**
 * A customer's question as a score of each article that says how much of what is asked an article
 * speaks of. Every word counts by how few articles have it; a word that no article has counts most,
 * so that a question about something else stays far from a full score.
 */
final class Question {

  /** How much a word counts in the readings that don't match best. */
  private static final float OTHER_READINGS = 0.1f;

  /** Of a word that no article has: what its pieces are worth. */
  private static final double PIECES = 0.6;

  /** What more words that no article has have in common with some is mere chance. */
  private static final int MOST_UNKNOWN = 3;

  /**
   * With 1 the score would be the share of the question that is covered, and a long story would
   * never be answered; with 0 the longest question would get the highest score.
   */
  private static final double SHARE = 0.4;

  private final Vocabulary vocabulary;

  Question(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** By document, how much of what is asked it speaks of. */
  float[] scores(List<Word> words) throws IOException {
    float[] scores = new float[vocabulary.reader().maxDoc()];
    for (Part word : byWord(words)) {
      word.postings().addTo(scores, word.weight());
    }
    return scores;
  }

  /** What each word adds to the scores, in their order. */
  List<Part> byWord(List<Word> words) throws IOException {
    double unit = Math.log(2.0 + vocabulary.articles());
    double asked = Math.max(words.stream().mapToDouble(Word::weight).sum(), unit / 2);
    double norm = unit * Math.pow(asked / unit, SHARE);
    List<Part> parts = new ArrayList<>();
    int unknown = 0;
    for (Word word : words) {
      Postings postings = Postings.NONE;
      if (word.known()) {
        postings = postings(word);
      } else if (unknown++ < MOST_UNKNOWN) {
        postings = grams(word.text());
      }
      parts.add(new Part(postings, word.weight() / norm));
    }
    return parts;
  }

  private Postings postings(Word word) throws IOException {
    List<Part> readings = new ArrayList<>();
    for (Reading reading : word.readings()) {
      readings.add(new Part(postings(reading), reading.strength()));
    }
    return vocabulary.together(readings, OTHER_READINGS);
  }

  private Postings postings(Reading reading) throws IOException {
    List<Part> pieces = new ArrayList<>();
    for (Piece piece : reading.pieces()) {
      pieces.add(new Part(vocabulary.postings(piece), piece.share()));
    }
    return vocabulary.together(pieces, 1);
  }

  /** Together the pieces of a word weigh 1, the rare ones most of it. */
  private Postings grams(String word) throws IOException {
    List<Part> weighed = new ArrayList<>();
    double sum = 0;
    for (String gram : Tokens.texts(word, vocabulary.language().grams(), Language.MOST_GRAMS)) {
      Postings postings = vocabulary.postings(gram);
      double weight = vocabulary.idf(postings.size());
      weighed.add(new Part(postings, weight));
      sum += weight;
    }
    double all = sum;
    List<Part> grams =
        weighed.stream().map(one -> new Part(one.postings(), PIECES * one.weight() / all)).toList();
    return vocabulary.together(grams, 1);
  }
}
