package nl.openbalie.index;

/** What articles are compared by. */
public enum Basis {
  /** Words alone. */
  WORDS,
  /** Words and what texts mean. */
  MEANING,
  /** Words, and what texts mean in English word by word: that is less sure. */
  GLOSSES
}
