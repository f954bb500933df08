package nl.openbalie.index;

import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Takes the ending off a word. */
enum Stemmer {
  DUTCH(DutchStemmer::new) {
    /** Snowball leaves "verhuiz" of "verhuizen" and "verhuis" of "verhuis". */
    @Override
    String finish(String stem) {
      int last = stem.length() - 1;
      return switch (last < 0 ? ' ' : stem.charAt(last)) {
        case 'v' -> stem.substring(0, last) + 'f';
        case 'z' -> stem.substring(0, last) + 's';
        default -> stem;
      };
    }
  },
  ENGLISH(EnglishStemmer::new) {
    @Override
    String finish(String stem) {
      return stem;
    }
  };

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
