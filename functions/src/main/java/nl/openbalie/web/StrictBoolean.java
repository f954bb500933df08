package nl.openbalie.web;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads true and false alone; Micronaut's own takes any other word for false. */
@Singleton
final class StrictBoolean implements Deserializer<Boolean> {

  @Override
  public Boolean deserialize(
      Decoder decoder, DecoderContext context, Argument<? super Boolean> type) throws IOException {
    Object given = decoder.decodeArbitrary();
    if (given instanceof Boolean known) {
      return known;
    }
    throw decoder.createDeserializationException("neither true nor false", null);
  }
}
