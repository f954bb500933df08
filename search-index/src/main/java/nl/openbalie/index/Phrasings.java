package nl.openbalie.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.index.Tokens.Token;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Each phrasing of an article's question as a row of numbers: how many follow, then one for each
 * form of each word. With them what was found is compared word by word, without reading any text.
 */
final class Phrasings {

  /** Another form of the word before it. */
  static final int OTHER_FORM = 1;

  /** A word that says nothing. */
  static final int FILLER = 2;

  /** Where the two are in a number. */
  static final int MARKS = OTHER_FORM | FILLER;

  private static final int SEED = 5;

  private Phrasings() {}

  /** The number of a form, without marks; two forms hardly ever have the same. */
  static int number(String form) {
    return StringHelper.murmurhash3_x86_32(new BytesRef(form), SEED) & ~MARKS;
  }

  static BytesRef of(List<String> phrasings, Language language) {
    List<int[]> rows =
        phrasings.stream()
            .map(phrasing -> row(phrasing, language))
            .filter(row -> row.length > 0)
            .toList();
    int numbers = rows.stream().mapToInt(row -> 1 + row.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(numbers * Integer.BYTES);
    for (int[] row : rows) {
      bytes.putInt(row.length);
      bytes.asIntBuffer().put(row);
      bytes.position(bytes.position() + row.length * Integer.BYTES);
    }
    return new BytesRef(bytes.array());
  }

  private static int[] row(String phrasing, Language language) {
    return language.words(phrasing).stream()
        .flatMapToInt(word -> numbers(word, language).stream().mapToInt(Integer::intValue))
        .toArray();
  }

  private static List<Integer> numbers(Token word, Language language) {
    List<String> forms = Forms.of(word.text(), language);
    int mark = language.isFiller(word.text()) ? FILLER : 0;
    List<Integer> numbers = new ArrayList<>(List.of(number(forms.getFirst()) | mark));
    forms.stream().skip(1).forEach(form -> numbers.add(number(form) | OTHER_FORM));
    return numbers;
  }
}
