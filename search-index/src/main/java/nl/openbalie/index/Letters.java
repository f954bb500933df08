package nl.openbalie.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.openbalie.index.Tokens.Token;
import org.apache.lucene.util.BytesRef;

/**
 * How often each four letters in a row stand in the words of a text that say something. Before and
 * behind a word there is an edge, which counts as a letter. Three bytes tell of each four: a
 * number, and how often.
 */
final class Letters {

  /** How many different numbers there are; four letters hardly ever have that of four others. */
  static final int NUMBERS = 1 << 18;

  static final int BYTES = 3;

  private static final int ROW = 4;
  private static final int MOST_OFTEN = 63;
  private static final int SPREAD = 0x9E3779B1;

  private Letters() {}

  static BytesRef of(String text, Language language) {
    List<Token> words = Tokens.of(text, language.plain(), Integer.MAX_VALUE);
    int[] numbers = numbers(words.stream().map(Token::text).toList(), language);
    byte[] bytes = new byte[BYTES * (int) Arrays.stream(numbers).distinct().count()];
    int at = 0;
    for (int first = 0, next; first < numbers.length; first = next) {
      next = end(numbers, first);
      int entry = Math.min(next - first, MOST_OFTEN) * NUMBERS + numbers[first];
      bytes[at++] = (byte) entry;
      bytes[at++] = (byte) (entry >>> 8);
      bytes[at++] = (byte) (entry >>> 16);
    }
    return new BytesRef(bytes);
  }

  /** Of all letters the number, in order: what is there twice follows itself. */
  static int[] numbers(List<String> words, Language language) {
    List<String> edged = new ArrayList<>();
    int size = 0;
    for (String word : words) {
      if (!language.isFiller(word)) {
        edged.add("_" + word + "_");
        size += rows(edged.getLast());
      }
    }
    int[] numbers = new int[size];
    for (String word : edged) {
      for (int start = rows(word) - 1; start >= 0; start--) {
        numbers[--size] = number(word, start);
      }
    }
    Arrays.sort(numbers);
    return numbers;
  }

  private static int rows(String edged) {
    return Math.max(1, edged.length() - ROW + 1);
  }

  private static int number(String word, int start) {
    int number = 0;
    for (int i = start; i < Math.min(start + ROW, word.length()); i++) {
      number = 31 * number + word.charAt(i);
    }
    return (number * SPREAD >>> 8) % NUMBERS;
  }

  /** Where numbers follow that are not the same as the first. */
  static int end(int[] numbers, int first) {
    int end = first;
    while (end < numbers.length && numbers[end] == numbers[first]) {
      end++;
    }
    return end;
  }

  /** What stands in three bytes: {@link #number} and {@link #often} tell it apart. */
  static int entry(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16;
  }

  static int number(int entry) {
    return entry % NUMBERS;
  }

  /** 1 to 63. */
  static int often(int entry) {
    return entry / NUMBERS;
  }

  /** How often the letters with the number are there, 0 to 63. */
  static int often(BytesRef letters, int number) {
    int count = letters.length / BYTES;
    // Numbers are spread evenly: it can't be far from here.
    int at = (int) ((long) number * count / NUMBERS);
    while (at > 0 && number(entry(letters, at - 1)) >= number) {
      at--;
    }
    while (at < count && number(entry(letters, at)) < number) {
      at++;
    }
    int entry = at < count ? entry(letters, at) : 0;
    return number(entry) == number ? often(entry) : 0;
  }

  private static int entry(BytesRef letters, int place) {
    return entry(letters.bytes, letters.offset + place * BYTES);
  }
}
