package nl.openbalie.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the API that run on every transport, on a Monday at ten in Amsterdam. */
@ParameterizedClass
@EnumSource
abstract class ApiTest {

  @Parameter Transport api;

  final AdjustableClock clock = World.get().clock();

  @BeforeEach
  void onAMonday() {
    clock.set("2026-11-23T10:00");
  }
}
