package nl.openbalie.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** How the articles of a game become files, and files articles again. */
interface Shelf {

  /** An opened snapshot. */
  interface View extends Closeable {

    /** The versions of all articles by id, read from the files again at every call. */
    SortedMap<String, Integer> versions() throws IOException;
  }

  /**
   * Adds articles or brings them up to date; the same again changes nothing that is found.
   *
   * @param fresh whether the folder is empty
   * @param articles versions by id
   * @return the files that make up the snapshot
   */
  Set<String> write(Path folder, boolean fresh, Map<String, Integer> articles) throws IOException;

  View open(Path folder, Manifest manifest) throws IOException;
}
