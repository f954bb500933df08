package nl.openbalie.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event source mapping from a table's stream to a function.
 *
 * @param table logical id
 * @param batchSize most records in one call
 * @param retries how often a batch that fails is tried again before it is set aside; -1 for ever
 * @param bisect whether a batch that fails is halved first
 * @param filters a record comes when one of them matches, or when there are none
 * @param deadLetters logical id of the queue for what is set aside; empty when it is thrown away
 */
public record StreamSource(
    String table,
    int batchSize,
    int retries,
    boolean bisect,
    List<EventPattern> filters,
    Optional<String> deadLetters) {

  private static final String STREAM = ".StreamArn";

  static StreamSource of(Section properties) {
    return new StreamSource(
        table(properties.expression("Stream")),
        properties.number("BatchSize").orElse(100),
        properties.number("MaximumRetryAttempts").orElse(-1),
        properties.optional("BisectBatchOnFunctionError").map(Boolean::parseBoolean).orElse(false),
        properties.section("FilterCriteria").sections("Filters").stream()
            .map(filter -> EventPattern.parse(filter.expression("Pattern")))
            .toList(),
        properties
            .section("DestinationConfig")
            .section("OnFailure")
            .optionalExpression("Destination")
            .map(StreamSource::queue));
  }

  /** Whether the function gets this record, written as AWS sends it. */
  boolean takes(Map<String, Object> record) {
    return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(record));
  }

  private static String table(Expression stream) {
    if (stream.name().endsWith(STREAM)) {
      return stream.name().substring(0, stream.name().length() - STREAM.length());
    }
    throw new TemplateException(stream.line(), "a stream must be !GetAtt TABLE.StreamArn");
  }

  private static String queue(Expression destination) {
    var name = destination.name();
    return name.endsWith(".Arn") ? name.substring(0, name.length() - ".Arn".length()) : name;
  }
}
