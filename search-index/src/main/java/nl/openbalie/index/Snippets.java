package nl.openbalie.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** The piece of an answer that speaks of what was asked. */
final class Snippets {

  private static final UnifiedHighlighter HIGHLIGHTER =
      UnifiedHighlighter.builderWithoutSearcher(Fields.analyzer())
          .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
          .withFormatter(new SnippetFormatter())
          .withMaxNoHighlightPassages(1)
          .build();

  private Snippets() {}

  /**
   * HTML-escaped text of at most about {@value SnippetFormatter#LENGTH} characters.
   *
   * @param answer plain text
   * @param words what to mark, when they say something
   */
  static String of(String answer, List<String> words, Language language) throws IOException {
    String field = Fields.BODY.in(language);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String word : words) {
      if (!language.isFiller(word)) {
        any.add(new TermQuery(new Term(field, language.stem(word))), Occur.SHOULD);
      }
    }
    Object snippet = HIGHLIGHTER.highlightWithoutSearcher(field, any.build(), answer, 1);
    return snippet == null ? "" : snippet.toString();
  }
}
