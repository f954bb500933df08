package nl.openbalie.dev;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.openbalie.cloud.BatchHandler;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Calls a function as its event source does; ours need no more than the keys. */
record StreamToFunction(Function<DynamodbEvent, StreamsEventResponse> function)
    implements BatchHandler {

  @Override
  public List<String> handle(String streamArn, List<Record> records) {
    var event = new DynamodbEvent();
    event.setRecords(records.stream().map(StreamToFunction::event).toList());
    return function.apply(event).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static DynamodbStreamRecord event(Record record) {
    Map<String, AttributeValue> keys =
        record.dynamodb().keys().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, key -> new AttributeValue().withS(key.getValue().s())));
    var event = new DynamodbStreamRecord();
    event.setDynamodb(
        new StreamRecord().withKeys(keys).withSequenceNumber(record.dynamodb().sequenceNumber()));
    return event;
  }
}
