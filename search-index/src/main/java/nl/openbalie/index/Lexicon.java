package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * The words of all articles in one language on the heap, to be compared with a word that is none of
 * them. An automaton over the index takes a hundred times as long.
 */
final class Lexicon {

  /**
   * A word that articles have.
   *
   * @param letters a bit for each letter that it has
   * @param articles how many have it
   */
  record Entry(String word, long letters, int articles) {}

  /** By first letter and length: hardly anybody mistypes the first letter. */
  private final Map<Integer, List<Entry>> entries = new HashMap<>();

  private final Set<String> words = new HashSet<>();

  private Lexicon() {}

  static Lexicon of(IndexReader reader, Language language) throws IOException {
    Lexicon lexicon = new Lexicon();
    Terms terms = MultiTerms.getTerms(reader, Fields.WORDS.in(language));
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    while (each.next() != null) {
      lexicon.add(each.term().utf8ToString(), each.docFreq());
    }
    return lexicon;
  }

  private void add(String word, int articles) {
    words.add(word);
    if (Spelling.isComparable(word)) {
      entries
          .computeIfAbsent(place(word.charAt(0), word.length()), place -> new ArrayList<>())
          .add(new Entry(word, letters(word), articles));
    }
  }

  /** Whether articles have the word as it is written. */
  boolean has(String word) {
    return words.contains(word);
  }

  /** Gives each word that takes at most so many errors to become the other, and how many. */
  void forEachLike(String word, int mostErrors, BiConsumer<Entry, Integer> action) {
    long letters = letters(word);
    Errors errors = new Errors(word, mostErrors);
    for (int length = word.length() - mostErrors; length <= word.length() + mostErrors; length++) {
      for (Entry entry : entries.getOrDefault(place(word.charAt(0), length), List.of())) {
        // One error changes at most two letters of the set.
        if (Long.bitCount(letters ^ entry.letters) <= 2 * mostErrors) {
          int count = errors.to(entry.word);
          if (count <= mostErrors) {
            action.accept(entry, count);
          }
        }
      }
    }
  }

  /** The beginnings of words that are one error away from what was typed so far. */
  Set<String> almost(String typed) {
    Set<String> starts = new TreeSet<>();
    for (int length = typed.length() - 1; length <= Spelling.LONGEST; length++) {
      for (Entry entry : entries.getOrDefault(place(typed.charAt(0), length), List.of())) {
        int end = endOfAlmost(entry.word, typed);
        if (end >= 0) {
          starts.add(entry.word.substring(0, end));
        }
      }
    }
    return starts;
  }

  /** How many letters of the word are what was typed with one error; -1 when there are more. */
  static int endOfAlmost(String word, String typed) {
    int same = same(word, typed);
    int rest = typed.length() - same - 1;
    if (typed.regionMatches(same + 1, word, same + 1, rest) || isSwapped(word, typed, same)) {
      return typed.length();
    } else if (typed.regionMatches(same, word, same + 1, rest + 1)) {
      return typed.length() + 1;
    }
    return typed.regionMatches(same + 1, word, same, rest) ? typed.length() - 1 : -1;
  }

  /** With how many letters both start. */
  private static int same(String word, String typed) {
    int same = 0;
    int most = Math.min(word.length(), typed.length() - 1);
    while (same < most && word.charAt(same) == typed.charAt(same)) {
      same++;
    }
    return same;
  }

  private static boolean isSwapped(String word, String typed, int at) {
    return at + 1 < Math.min(typed.length(), word.length())
        && word.charAt(at) == typed.charAt(at + 1)
        && word.charAt(at + 1) == typed.charAt(at)
        && typed.regionMatches(at + 2, word, at + 2, typed.length() - at - 2);
  }

  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << (word.charAt(i) & 63);
    }
    return letters;
  }

  private static int place(char first, int length) {
    return first << 8 | length;
  }
}
