package nl.openbalie.publishing;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records of the knowledge stream, with sequence numbers 100, 101 and on. */
final class Batch {

  private final List<DynamodbStreamRecord> records = new ArrayList<>();

  static Batch of(String... articles) {
    Batch batch = new Batch();
    for (String article : articles) {
      batch.with("article#" + article + "#nl", "live");
    }
    return batch;
  }

  Batch with(String pk, String sk) {
    var record = new DynamodbStreamRecord();
    record.setDynamodb(
        new StreamRecord()
            .withKeys(
                Map.of("pk", new AttributeValue().withS(pk), "sk", new AttributeValue().withS(sk)))
            .withSequenceNumber(Integer.toString(100 + records.size())));
    records.add(record);
    return this;
  }

  DynamodbEvent event() {
    var event = new DynamodbEvent();
    event.setRecords(records);
    return event;
  }
}
