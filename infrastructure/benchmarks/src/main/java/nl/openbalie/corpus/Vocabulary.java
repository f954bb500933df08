package nl.openbalie.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Words that look Dutch: real ones that hold a sentence together, and invented ones to speak of.
 */
final class Vocabulary {

  private static final int STEMS = 20_000;
  private static final int COMPOUNDS = 8_000;

  /** Compounds are made of words that are used often. */
  private static final int PARTS = 3_000;

  private static final double PLURAL = 0.15;

  private static final List<String> GLUE =
      List.of(
          ("de het een van en in is dat op te ik je voor met niet zijn er aan als ook om bij maar"
                  + " heb naar dan u uw wat kan dit door of mijn wel zo nog moet wordt die hij over"
                  + " uit hoe al tot zou worden heeft deze meer waar krijg kunt wij was geen binnen"
                  + " ze alleen na nu onze via tussen zonder tegen omdat wanneer wie hier daar"
                  + " iets altijd eerst sinds soms mag gaat doet zelf beide per")
              .split(" "));

  private static final String[] ONSETS =
      "b d f g h j k l m n p r s t v w z br dr gr kr pr tr vr bl kl pl sl sch st sp str kn zw"
          .split(" ");

  private static final String[] NUCLEI = "a e i o u aa ee oo ie oe ij ei ou ui eu".split(" ");

  private static final String[] CODAS = ",n,r,l,s,t,k,m,p,ng,nd,rt,st,cht,ft,rk,ns,lk".split(",");

  private static final String[] LINKS = {"", "s", "en"};

  private final List<String> words;
  private final Set<String> telling;
  private final Zipf ofGlue = new Zipf(GLUE.size());
  private final Zipf ofWords;

  Vocabulary(Random random) {
    Set<String> made = new LinkedHashSet<>(GLUE);
    while (made.size() < GLUE.size() + STEMS) {
      made.add(stem(made.size(), random));
    }
    List<String> parts = new ArrayList<>(made).subList(GLUE.size(), GLUE.size() + PARTS);
    while (made.size() < GLUE.size() + STEMS + COMPOUNDS) {
      made.add(pick(parts, random) + LINKS[random.nextInt(LINKS.length)] + pick(parts, random));
    }
    words = mixed(new ArrayList<>(made).subList(GLUE.size(), made.size()), random);
    telling = Set.copyOf(words);
    ofWords = new Zipf(words.size());
  }

  /** A word that holds a sentence together. */
  String glue(Random random) {
    return GLUE.get(ofGlue.draw(random));
  }

  /** A word to speak of, those that are used often more often. */
  String word(Random random) {
    return words.get(ofWords.draw(random));
  }

  /** The word as it stands in a sentence: now and then a plural. */
  String inflected(String word, Random random) {
    return random.nextDouble() < PLURAL && !word.endsWith("e") ? word + "en" : word;
  }

  /** Whether it is a word to speak of, or its plural. */
  boolean tells(String word) {
    return telling.contains(word)
        || word.endsWith("en") && telling.contains(word.substring(0, word.length() - 2));
  }

  static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** What is used more is shorter. */
  private static String stem(int rank, Random random) {
    int syllables = (rank < PARTS ? 1 : 2) + random.nextInt(2);
    StringBuilder stem = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      stem.append(ONSETS[random.nextInt(ONSETS.length)]);
      stem.append(NUCLEI[random.nextInt(NUCLEI.length)]);
      stem.append(i + 1 < syllables ? "" : CODAS[random.nextInt(CODAS.length)]);
    }
    return stem.toString();
  }

  /** Compounds among the stems: every fourth word or so is one, at any rank. */
  private static List<String> mixed(List<String> made, Random random) {
    List<String> stems = made.subList(0, STEMS);
    List<String> compounds = made.subList(STEMS, made.size());
    List<String> mixed = new ArrayList<>(made.size());
    int nextStem = 0;
    int nextCompound = 0;
    while (mixed.size() < made.size()) {
      boolean compound = random.nextInt(made.size()) < COMPOUNDS && nextCompound < COMPOUNDS;
      mixed.add(
          compound || nextStem == STEMS ? compounds.get(nextCompound++) : stems.get(nextStem++));
    }
    return mixed;
  }
}
