package nl.openbalie.index;

import java.util.List;
import nl.openbalie.index.Tokens.Token;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** What a customer may be going to ask, from the first letters. */
final class Suggester {

  /** From this length on one typing error is forgiven. */
  private static final int FORGIVEN = 4;

  /** Longer is no word, and its automaton would be large. */
  private static final int LONGEST = 30;

  private Suggester() {}

  /** Articles of which title or alternatives have a word that starts like each word typed. */
  static Query query(String typed, Language language) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Token word : language.words(typed)) {
      all.add(startsLike(word.text(), language), Occur.MUST);
    }
    return all.build();
  }

  private static Query startsLike(String word, Language language) {
    Term term = new Term(Fields.TYPED.in(language), word);
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(weighted(new PrefixQuery(term), 2), Occur.SHOULD);
    if (word.length() >= FORGIVEN && word.length() <= LONGEST) {
      either.add(weighted(new AutomatonQuery(term, startsAlmost(word)), 1), Occur.SHOULD);
    }
    return either.build();
  }

  private static Query weighted(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  private static Automaton startsAlmost(String word) {
    Automaton almost = new LevenshteinAutomata(word, true).toAutomaton(1, "");
    return Operations.determinize(
        Operations.concatenate(List.of(almost, Automata.makeAnyString())),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }
}
