package nl.openbalie.live;

import java.io.Closeable;
import java.io.IOException;
import nl.openbalie.index.SearchIndex;

/** One snapshot, opened. */
public record Live(SearchIndex index, Settings settings) implements Closeable {

  @Override
  public void close() throws IOException {
    index.close();
  }
}
