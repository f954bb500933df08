package nl.openbalie.notification;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Chooses where an operator finds what could not be told. */
@Factory
final class DeadLettersFactory {

  /** The URL of a queue, or {@code file:///FILE} on one machine. */
  @Singleton
  @Requires(property = "dead.letters")
  DeadLetters deadLetters(@Property(name = "dead.letters") URI place, Provider<SqsClient> sqs) {
    return place.getScheme().equals("https")
        ? new SqsDeadLetters(sqs.get(), place.toString())
        : new JsonLines(Path.of(place));
  }
}
