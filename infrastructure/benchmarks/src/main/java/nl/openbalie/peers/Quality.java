package nl.openbalie.peers;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How good a ranking is. */
final class Quality {

  private static final int DEPTH = 10;

  private Quality() {}

  /**
   * Normalised discounted cumulative gain of the first ten (nDCG@10).
   *
   * @param found ids, best first
   * @param grades of the entries that answer, 1 and up; not empty
   * @return 0 to 1; 1 when nothing could stand in a better place
   */
  static double ndcg(List<String> found, Map<String, Integer> grades) {
    List<Integer> ideal = grades.values().stream().sorted(Collections.reverseOrder()).toList();
    return gain(found.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / gain(ideal);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int place = 0; place < Math.min(DEPTH, grades.size()); place++) {
      gain += grades.get(place) * Math.log(2) / Math.log(place + 2);
    }
    return gain;
  }
}
