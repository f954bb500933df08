package nl.openbalie.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes Dutch compounds apart, by a list of the words that compounds are made of. */
final class Compounds {

  /** Shorter words are no compounds. */
  private static final int SHORTEST = 7;

  /** Longer is no word. */
  private static final int LONGEST = 40;

  private static final int SHORTEST_PART = 3;

  /** What stands between parts. */
  private static final List<String> LINKS = List.of("s", "en", "n", "e");

  private final Set<String> parts;

  Compounds(Set<String> parts) {
    // Set.copyOf compares letters where this compares hashes, and most are not found.
    this.parts = new HashSet<>(parts);
  }

  /**
   * Whether the word is a part or a compound: a word that is right though no article has it. With
   * short parts nearly everything is a compound.
   */
  boolean isWord(String word) {
    if (parts.contains(word)) {
      return true;
    }
    List<String> split = split(word);
    return !split.isEmpty() && split.stream().allMatch(part -> part.length() > SHORTEST_PART);
  }

  /**
   * The parts of a compound from left to right; nothing for a word that is none. Of all ways to
   * take it apart the one with the longest parts counts.
   */
  List<String> split(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    @Nullable Split[] rest = new Split[word.length() + 1];
    rest[word.length()] = new Split(0, List.of());
    for (int start = word.length() - SHORTEST_PART; start >= 0; start--) {
      rest[start] = longest(word, start, rest);
    }
    return rest[0] == null || rest[0].parts.size() < 2 ? List.of() : rest[0].parts;
  }

  /**
   * A way to take apart the end of a word.
   *
   * @param worth the higher, the longer its parts
   */
  private record Split(int worth, List<String> parts) {

    Split after(String part) {
      List<String> longer = new ArrayList<>(List.of(part));
      longer.addAll(parts);
      return new Split(worth + part.length() * part.length(), longer);
    }
  }

  private @Nullable Split longest(String word, int start, @Nullable Split[] rest) {
    Split best = null;
    for (int end = start + SHORTEST_PART; end <= word.length(); end++) {
      Split next = next(word, end, rest);
      String part = next == null ? "" : word.substring(start, end);
      if (next != null && parts.contains(part)) {
        Split split = next.after(part);
        best = best == null || split.worth > best.worth ? split : best;
      }
    }
    return best;
  }

  /** What may follow on a part that ends there: nothing, or a link and more parts. */
  private static @Nullable Split next(String word, int end, @Nullable Split[] rest) {
    Split best = rest[end];
    for (String link : LINKS) {
      int next = end + link.length();
      if (next < word.length() && word.startsWith(link, end) && rest[next] != null) {
        best = best == null || rest[next].worth > best.worth ? rest[next] : best;
      }
    }
    return best;
  }

  /** All parts, and parts that stand together, of a word. */
  Set<String> within(String word) {
    List<String> split = split(word);
    Set<String> all = new LinkedHashSet<>();
    for (int from = 0; from < split.size(); from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < split.size(); to++) {
        run.append(split.get(to));
        if (to - from + 1 < split.size()) {
          all.add(run.toString());
        }
      }
    }
    return all;
  }
}
