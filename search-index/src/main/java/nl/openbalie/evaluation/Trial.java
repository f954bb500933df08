package nl.openbalie.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.openbalie.evaluation.QuestionSet.Question;
import nl.openbalie.index.Outcome;

/**
 * What came of one question.
 *
 * @param question what was asked
 * @param found ids of the articles found, best first, at most {@value #DEPTH}
 * @param score of the first, 0 when there is none
 * @param outcome what the search said of it
 * @param nanos how long the search took
 */
record Trial(Question question, List<String> found, double score, Outcome outcome, long nanos) {

  static final int DEPTH = 10;

  boolean isAnswerable() {
    return !question.grades().isEmpty();
  }

  /** The first right article's place, from 1; 0 when none was found. */
  int place() {
    for (int i = 0; i < found.size(); i++) {
      if (question.grades().containsKey(found.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  double within(int places) {
    return place() >= 1 && place() <= places ? 1 : 0;
  }

  double reciprocalRank() {
    return place() == 0 ? 0 : 1.0 / place();
  }

  /** The share of the right articles that was found. */
  double recall() {
    long right = found.stream().filter(question.grades()::containsKey).count();
    return (double) right / question.grades().size();
  }

  /** Discounted cumulative gain, linear in the grade, as a share of the best possible. */
  double normalisedGain() {
    Map<String, Integer> grades = question.grades();
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    List<Integer> got = found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    return gain(got) / gain(best.subList(0, Math.min(DEPTH, best.size())));
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < grades.size(); i++) {
      gain += grades.get(i) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }
}
