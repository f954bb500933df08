package nl.openbalie.index;

/** As what a word of a question was read. */
public enum Sense {
  ITSELF,
  /** A compound that was written apart. */
  JOINED,
  /** The parts of a compound. */
  PARTS,
  /** A word that sounds the same. */
  SOUND,
  /** The verb of a participle. */
  VERB,
  /** What it may have been before a typing error. */
  CORRECTED,
  /** An official word for an everyday one. */
  EVERYDAY,
  /** What editors say that it means. */
  EDITORS
}
