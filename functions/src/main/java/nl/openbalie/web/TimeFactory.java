package nl.openbalie.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.context.time.InstantSourceFactory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** The one clock, unless whoever starts the process brings another. */
@Factory
final class TimeFactory {

  @Singleton
  @Secondary
  @Replaces(bean = InstantSource.class, factory = InstantSourceFactory.class)
  InstantSource clock() {
    return Clock.systemUTC();
  }
}
