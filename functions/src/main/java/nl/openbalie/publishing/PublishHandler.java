package nl.openbalie.publishing;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.openbalie.editing.ArticleKey;
import nl.openbalie.editing.ArticleStore;
import nl.openbalie.editing.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entry point of the Publish function: a batch of the knowledge stream becomes one snapshot. */
public final class PublishHandler
    extends MicronautRequestHandler<DynamodbEvent, StreamsEventResponse> {

  private static final Logger LOG = LoggerFactory.getLogger(PublishHandler.class);

  @Inject private Publisher publisher;

  public PublishHandler() {}

  /** A handler in a context that runs already. */
  public PublishHandler(ApplicationContext context) {
    super(context);
  }

  /** The whole batch, or none of it: then it comes again from its first record. */
  @Override
  public StreamsEventResponse execute(DynamodbEvent event) {
    List<DynamodbStreamRecord> records = event.getRecords();
    Set<ArticleKey> articles =
        records.stream()
            .filter(record -> key(record, "sk").equals(ArticleStore.LIVE))
            .map(record -> ArticleKey.parse(key(record, "pk")))
            .collect(Collectors.toSet());
    boolean settings =
        records.stream().anyMatch(record -> key(record, "pk").equals(SettingsStore.PK));
    if (articles.isEmpty() && !settings) {
      return new StreamsEventResponse(List.of());
    }
    try {
      publisher.publish(articles, sequence(records.getLast()));
      return new StreamsEventResponse(List.of());
    } catch (IOException | RuntimeException e) {
      LOG.error("publishing failed; the batch comes again", e);
      return new StreamsEventResponse(List.of(new BatchItemFailure(sequence(records.getFirst()))));
    }
  }

  private static String key(DynamodbStreamRecord record, String name) {
    return Objects.requireNonNull(record.getDynamodb().getKeys().get(name)).getS();
  }

  private static String sequence(DynamodbStreamRecord record) {
    return record.getDynamodb().getSequenceNumber();
  }
}
