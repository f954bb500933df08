package nl.openbalie.index;

import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Takes the ending off a word. */
enum Stemmer {
  DUTCH(DutchStemmer::new) {
    /** Snowball leaves "verhuiz" of "verhuizen" and "stopp" of "stoppen". */
    @Override
    String finish(String stem) {
      int last = stem.length() - 1;
      if (last < 1) {
        return stem;
      }
      char end = stem.charAt(last);
      boolean doubled = DOUBLED.indexOf(end) >= 0 && stem.charAt(last - 1) == end;
      return switch (end) {
        case 'v' -> stem.substring(0, last) + 'f';
        case 'z' -> stem.substring(0, last) + 's';
        default -> doubled ? stem.substring(0, last) : stem;
      };
    }
  },
  ENGLISH(EnglishStemmer::new) {
    @Override
    String finish(String stem) {
      return stem;
    }
  };

  /** What Snowball leaves doubled. */
  private static final String DOUBLED = "bfglmnprs";

  /** One a thread: a stemmer holds the word it is at. */
  private final ThreadLocal<SnowballStemmer> stemmers;

  Stemmer(Supplier<SnowballStemmer> stemmer) {
    this.stemmers = ThreadLocal.withInitial(stemmer);
  }

  abstract String finish(String stem);

  String stem(String word) {
    SnowballStemmer stemmer = stemmers.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return finish(stemmer.getCurrent());
  }
}
