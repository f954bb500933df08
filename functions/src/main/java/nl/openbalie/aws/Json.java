package nl.openbalie.aws;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records as they are kept in items: one JSON text each. */
@Singleton
public final class Json {

  private final ObjectMapper mapper;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  public String write(Object record) {
    try {
      return mapper.writeValueAsString(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record; fails when the text is not one, which no writer of ours leaves behind. */
  public <T> T read(String text, Class<T> type) {
    return read(text, Argument.of(type));
  }

  /** The records of an object, by name; fails as {@link #read} does. */
  public <T> Map<String, T> readMap(String text, Class<T> type) {
    return read(text, Argument.mapOf(String.class, type));
  }

  /** The records of a list; fails as {@link #read} does. */
  public <T> List<T> readList(String text, Class<T> type) {
    return read(text, Argument.listOf(type));
  }

  private <T> T read(String text, Argument<T> type) {
    try {
      return Objects.requireNonNull(mapper.readValue(text, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
