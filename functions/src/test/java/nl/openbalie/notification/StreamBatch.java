package nl.openbalie.notification;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.Map;
import java.util.stream.Stream;

/** Records of the stream of cases. */
final class StreamBatch {

  private StreamBatch() {}

  static DynamodbEvent of(String... references) {
    var event = new DynamodbEvent();
    event.setRecords(Stream.of(references).map(StreamBatch::record).toList());
    return event;
  }

  private static DynamodbStreamRecord record(String reference) {
    var record = new DynamodbStreamRecord();
    record.setDynamodb(
        new StreamRecord()
            .withKeys(
                Map.of(
                    "pk", new AttributeValue().withS("case#" + reference),
                    "sk", new AttributeValue().withS("event#000001")))
            .withSequenceNumber(reference));
    return record;
  }
}
