package nl.openbalie.notification;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.openbalie.cases.OutboxStore;

/**
 * Entry point of the Notify function: the stream of cases says about which there is something to
 * tell; an event without records, from the schedule, makes it look for what was left.
 */
public final class NotifyHandler
    extends MicronautRequestHandler<DynamodbEvent, StreamsEventResponse> {

  @Inject private Teller teller;

  public NotifyHandler() {}

  /** A handler in a context that runs already. */
  public NotifyHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public StreamsEventResponse execute(DynamodbEvent event) {
    if (event.getRecords() == null || event.getRecords().isEmpty()) {
      teller.sweep();
      return new StreamsEventResponse(List.of());
    }
    List<BatchItemFailure> failures = new ArrayList<>();
    firstOfEachCase(event.getRecords())
        .forEach((reference, record) -> {
          if (!teller.tell(reference)) {
            failures.add(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
          }
        });
    return new StreamsEventResponse(failures);
  }

  private static Map<String, DynamodbStreamRecord> firstOfEachCase(
      List<DynamodbStreamRecord> records) {
    Map<String, DynamodbStreamRecord> first = new LinkedHashMap<>();
    records.forEach(record -> first.putIfAbsent(reference(record), record));
    return first;
  }

  private static String reference(DynamodbStreamRecord record) {
    return OutboxStore.reference(
        Objects.requireNonNull(record.getDynamodb().getKeys().get("pk")).getS());
  }
}
