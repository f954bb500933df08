package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Writes {@link Forms} for each word, all at its place: they make no text longer. */
final class FormsFilter extends TokenFilter {

  private final Language language;
  private final Deque<String> others = new ArrayDeque<>();
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute place = addAttribute(PositionIncrementAttribute.class);

  FormsFilter(TokenStream words, Language language) {
    super(words);
    this.language = language;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!others.isEmpty()) {
      place.setPositionIncrement(0);
    } else if (input.incrementToken()) {
      others.addAll(Forms.of(term.toString(), language));
    } else {
      return false;
    }
    term.setEmpty().append(others.remove());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    others.clear();
  }
}
