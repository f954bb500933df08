package nl.openbalie.dev;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.openbalie.cloud.BatchHandler;
import nl.openbalie.publishing.PublishHandler;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Calls the Publish function as its event source does; it needs no more than the keys. */
record StreamToPublish(PublishHandler publish) implements BatchHandler {

  @Override
  public List<String> handle(String streamArn, List<Record> records) {
    var event = new DynamodbEvent();
    event.setRecords(records.stream().map(StreamToPublish::event).toList());
    return publish.execute(event).getBatchItemFailures().stream()
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
