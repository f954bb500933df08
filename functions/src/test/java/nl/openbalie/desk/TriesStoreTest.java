package nl.openbalie.desk;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.openbalie.OneProcess;
import nl.openbalie.Place;
import nl.openbalie.web.Caller;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class TriesStoreTest {

  @Parameter private Place place;

  private final Caller jo = new Caller(Token.random().value(), Set.of());
  private TriesStore tries;

  @BeforeEach
  void open() {
    OneProcess functions = place.functions();
    tries = functions.bean(TriesStore.class);
  }

  @Test
  void count_tooOften_isAProblemUntilTimePasses() {
    IntStream.range(0, TriesStore.MOST).forEach(_ -> tries.count(jo));

    assertProblem(ProblemType.CODE_TRIED_TOO_OFTEN, () -> tries.count(jo));
    tries.count(new Caller(Token.random().value(), Set.of()));

    Place.CLOCK.pass(TriesStore.SPAN);
    tries.count(jo);
  }

  @Test
  void count_atTheSameTime_isNeverTooOften() {
    AtomicInteger counted = new AtomicInteger();

    IntStream.range(0, 50)
        .parallel()
        .forEach(_ -> {
          try {
            tries.count(jo);
            counted.incrementAndGet();
          } catch (Problem refused) {
            assertThat(refused).isNotNull();
          }
        });

    assertThat(counted).hasValue(TriesStore.MOST);
  }

  @Test
  void forgive_whatWasRight_isNoTry() {
    IntStream.range(0, TriesStore.MOST * 2)
        .forEach(_ -> {
          tries.count(jo);
          tries.forgive(jo);
        });

    tries.count(jo);
  }

  @Test
  void forgive_inTheNextSpan_takesNothingBack() {
    tries.count(jo);
    Place.CLOCK.pass(TriesStore.SPAN);

    tries.forgive(jo);

    IntStream.range(0, TriesStore.MOST).forEach(_ -> tries.count(jo));
    assertProblem(ProblemType.CODE_TRIED_TOO_OFTEN, () -> tries.count(jo));
  }
}
