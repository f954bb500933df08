package nl.openbalie.index;

import java.util.List;

/**
 * A word of a question, and all that it may stand for.
 *
 * @param text as it was typed, in small letters
 * @param weight how much of the question it is, 0 and up
 * @param known whether articles have it in any reading
 * @param readings what it may stand for; the best one that an article has counts
 */
record Word(String text, double weight, boolean known, List<Reading> readings) {

  /**
   * One thing that a word may stand for.
   *
   * @param sense as what it is read
   * @param strength 0 to 1: how sure it is that this is meant
   * @param pieces what together makes it up
   */
  record Reading(Sense sense, double strength, List<Piece> pieces) {

    static Reading of(Sense sense, double strength, Piece piece) {
      return new Reading(sense, strength, List.of(piece));
    }
  }

  /**
   * What is there or not.
   *
   * @param share of the reading; the shares of a reading are together 1
   * @param forms how it may be found; the best one counts
   */
  record Piece(double share, List<Form> forms) {

    /** Of its first form: its name among others. */
    String term() {
      return forms.getFirst().term();
    }
  }

  /**
   * A term of the index.
   *
   * @param number of the term in {@link Phrasings}
   * @param strength how much finding it is worth, 0 to 1
   */
  record Form(String term, int number, double strength) {

    static Form of(String term, double strength) {
      return new Form(term, Phrasings.number(term), strength);
    }
  }
}
