package nl.openbalie.versions;

/** A document as it once was. */
public interface Version {

  /** 1 and up, without a gap. */
  int version();

  /** Whether it says only that the document was removed. */
  boolean removed();
}
