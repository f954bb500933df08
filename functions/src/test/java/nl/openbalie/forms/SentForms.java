package nl.openbalie.forms;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.openbalie.OneProcess;
import nl.openbalie.aws.Json;
import nl.openbalie.forms.prefill.Known;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.web.Token;

/** Forms that were sent, written down as the functions do it. */
public final class SentForms {

  private SentForms() {}

  /**
   * Keeps what was filled in, and returns it as it stands.
   *
   * @param state the submission, as JSON
   * @param values by field, as JSON
   * @param sensitive fields among them
   */
  public static Submission keep(
      OneProcess functions, String state, String values, Set<String> sensitive) {
    Json json = functions.bean(Json.class);
    Submission submission = json.read(state, Submission.class);
    Map<String, Known> known = new LinkedHashMap<>();
    json.read(values, JsonNode.class)
        .entries()
        .forEach(one ->
            known.put(
                one.getKey(),
                new Known(
                    one.getValue(),
                    Known.CUSTOMER,
                    submission.received(),
                    sensitive.contains(one.getKey())
                        ? IdentityLevel.STRONG
                        : IdentityLevel.ANONYMOUS,
                    null)));
    functions
        .bean(SubmissionStore.class)
        .create(submission, Token.random(), known, Optional.empty(), List.of());
    return submission;
  }

  /** What was filled in is gone. */
  public static void eraseValues(OneProcess functions, Submission submission) {
    functions.bean(SubmissionStore.class).eraseValues(submission);
  }
}
