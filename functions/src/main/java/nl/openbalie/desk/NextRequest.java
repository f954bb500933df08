package nl.openbalie.desk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague can do.
 *
 * @param pools whose work, 1 to 50 of them
 */
@Serdeable
record NextRequest(@Nullable List<String> pools) {

  private static final int MOST = 50;

  Set<String> checked() {
    if (pools == null || pools.isEmpty()) {
      throw new Problem(ProblemType.FIELD_MISSING, "pools");
    }
    if (pools.size() > MOST || pools.stream().anyMatch(Objects::isNull)) {
      throw new Problem(ProblemType.FIELD_INVALID, "pools");
    }
    return Set.copyOf(pools);
  }
}
