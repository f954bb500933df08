package nl.openbalie.desk;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.cases.Reference;
import nl.openbalie.journey.JourneyStore;
import nl.openbalie.journey.SpokenCode;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;

/** Finds the journey of a customer by what they can say. */
@Singleton
@Requires(beans = {JourneyStore.class, CaseStore.class, TriesStore.class})
final class Codes {

  private final JourneyStore journeys;
  private final CaseStore cases;
  private final TriesStore tries;

  Codes(JourneyStore journeys, CaseStore cases, TriesStore tries) {
    this.journeys = journeys;
    this.cases = cases;
    this.tries = tries;
  }

  /** A code as one says it, with spaces where one likes. */
  static String digits(String code) {
    return code.replace(" ", "");
  }

  /** A reference in any case of letters. */
  static String reference(String said) {
    return said.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /**
   * A customer's way, and what it goes by.
   *
   * @param name the digits of the code, or the reference
   * @param journey id
   */
  record Said(String name, String journey) {}

  /** The journey of a spoken code, or of the case with a reference. */
  Said find(String said, Caller caller) {
    String reference = reference(said);
    if (!Reference.possible(reference)) {
      return new Said(digits(said), journey(said, caller));
    }
    return cases
        .find(reference)
        .map(kept -> new Said(reference, kept.journey()))
        .orElseThrow(() -> new Problem(ProblemType.CALLBACK_NOT_FOUND, "story"));
  }

  /** The id of the journey of a spoken code; codes are not to be guessed. */
  String journey(String code, Caller caller) {
    String digits = digits(code);
    if (!SpokenCode.valid(digits)) {
      throw new Problem(ProblemType.CODE_INVALID, "code");
    }
    tries.count(caller);
    String journey = only(journeys.byCode(digits));
    tries.forgive(caller);
    return journey;
  }

  /** Two customers may have one code: no colleague is to tell one the story of the other. */
  private static String only(List<String> found) {
    return switch (found.size()) {
      case 0 -> throw new Problem(ProblemType.CODE_UNKNOWN, "code");
      case 1 -> found.getFirst();
      default -> throw new Problem(ProblemType.CODE_AMBIGUOUS, "code");
    };
  }
}
