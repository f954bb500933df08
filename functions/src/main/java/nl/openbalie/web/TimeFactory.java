package nl.openbalie.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** The one clock. */
@Factory
final class TimeFactory {

  @Singleton
  @Requires(missingBeans = InstantSource.class)
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
