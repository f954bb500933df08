package nl.openbalie.index;

import java.io.IOException;
import nl.openbalie.index.Tokens.Token;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** What a customer may be going to ask, from the first letters. */
final class Suggester {

  /** Popular first among those that fit as well; then always in the same order. */
  static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.POPULARITY, SortField.Type.LONG, true),
          new SortField(Fields.KEY, SortField.Type.STRING));

  /** From this length on one typing error is forgiven. */
  private static final int FORGIVEN = 4;

  /** What one error can make of the start of a word is hardly ever more. */
  private static final int MOST_STARTS = 50;

  private final IndexReader reader;
  private final Language language;
  private final Lexicon lexicon;

  Suggester(IndexReader reader, Language language, Lexicon lexicon) {
    this.reader = reader;
    this.language = language;
    this.lexicon = lexicon;
  }

  /**
   * Articles of which title or alternatives have for each word typed a word, or a part of a
   * compound, that starts like it.
   */
  Query query(String typed) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Token word : language.words(typed)) {
      all.add(startsLike(word.text()), Occur.MUST);
    }
    return all.build();
  }

  private Query startsLike(String word) throws IOException {
    Term term = new Term(Fields.TYPED.in(language), word);
    Term part = new Term(Fields.QUESTION.in(language), Forms.inside(word));
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(weighted(new PrefixQuery(term), 2), Occur.SHOULD);
    either.add(weighted(new PrefixQuery(part), 1), Occur.SHOULD);
    if (word.length() >= FORGIVEN && word.length() <= Spelling.LONGEST && !isStart(term)) {
      either.add(weighted(startsAlmost(term), 1), Occur.SHOULD);
    }
    return either.build();
  }

  private boolean isStart(Term start) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, start.field());
    TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
    BytesRef typed = start.bytes();
    return words.seekCeil(typed) != SeekStatus.END && StringHelper.startsWith(words.term(), typed);
  }

  private static Query weighted(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  private Query startsAlmost(Term typed) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    lexicon.almost(typed.text()).stream()
        .limit(MOST_STARTS)
        .map(start -> new PrefixQuery(new Term(typed.field(), start)))
        .forEach(start -> any.add(start, Occur.SHOULD));
    return any.build();
  }
}
