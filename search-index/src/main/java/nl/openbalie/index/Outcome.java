package nl.openbalie.index;

/** How sure a search is of what it found. */
public enum Outcome {
  /** Sure of the first hit. */
  ANSWERED,
  /** The answer may be among the hits. */
  SUGGESTED,
  /** Nothing is good enough to show. */
  NONE
}
