package nl.openbalie.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What an analyzer makes of a text. */
final class Tokens {

  /**
   * @param text as the analyzer left it
   * @param start where it started in the text that was read
   * @param end where it ended, exclusive
   */
  record Token(String text, int start, int end) {}

  private Tokens() {}

  /** The first {@code limit} tokens of the text. */
  static List<Token> of(String text, Analyzer analyzer, int limit) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (tokens.size() < limit && stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  static List<String> texts(String text, Analyzer analyzer, int limit) {
    return of(text, analyzer, limit).stream().map(Token::text).distinct().toList();
  }
}
