package nl.openbalie.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file for each article, and one about all, so that a mixture of snapshots shows. */
final class PlainShelf implements Shelf {

  private static final String ALL = "all";

  @Override
  public Set<String> write(Path folder, boolean fresh, Map<String, Integer> articles)
      throws IOException {
    SortedMap<String, Integer> all = fresh ? new TreeMap<>() : read(folder);
    all.putAll(articles);
    for (Map.Entry<String, Integer> article : articles.entrySet()) {
      Files.writeString(folder.resolve(article.getKey()), article.getValue().toString());
    }
    StringBuilder lines = new StringBuilder();
    all.forEach((id, version) -> lines.append(id).append(' ').append(version).append('\n'));
    Files.writeString(folder.resolve(ALL), lines);
    all.put(ALL, 0);
    return all.keySet();
  }

  @Override
  public View open(Path folder, Manifest manifest) throws IOException {
    read(folder);
    return new View() {
      @Override
      public SortedMap<String, Integer> versions() throws IOException {
        return read(folder);
      }

      @Override
      public void close() {}
    };
  }

  private static SortedMap<String, Integer> read(Path folder) throws IOException {
    SortedMap<String, Integer> all = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(ALL))) {
      String[] words = line.split(" ", -1);
      all.put(words[0], Integer.valueOf(words[1]));
      if (!Files.readString(folder.resolve(words[0])).equals(words[1])) {
        throw new AssertionError("torn: " + words[0] + " is not at " + words[1]);
      }
    }
    return all;
  }
}
