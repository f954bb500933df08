package nl.openbalie.cloud;

/**
 * What a process has taken.
 *
 * @param seconds on the clock, 0 or more
 * @param cpuSeconds of all its threads together, 0 or more
 */
public record Spent(double seconds, double cpuSeconds) {

  static final Spent NOTHING = new Spent(0, 0);

  /** What was taken after an earlier moment. */
  public Spent since(Spent earlier) {
    return new Spent(seconds - earlier.seconds, cpuSeconds - earlier.cpuSeconds);
  }
}
