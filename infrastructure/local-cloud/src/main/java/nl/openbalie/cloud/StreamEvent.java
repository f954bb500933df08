package nl.openbalie.cloud;

import static java.util.stream.Collectors.toMap;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** The records of a stream as AWS sends them to a function. */
public final class StreamEvent {

  private StreamEvent() {}

  public static String json(String streamArn, List<Record> records) {
    return Json.write(event(streamArn, records));
  }

  static Map<String, Object> event(String streamArn, List<Record> records) {
    return Map.of("Records", records.stream().map(record -> record(streamArn, record)).toList());
  }

  static Map<String, Object> record(String streamArn, Record record) {
    var event = new LinkedHashMap<String, Object>();
    event.put("eventID", record.eventID());
    event.put("eventName", record.eventNameAsString());
    event.put("eventVersion", "1.1");
    event.put("eventSource", "aws:dynamodb");
    event.put("awsRegion", LocalCloud.REGION.id());
    event.put("dynamodb", change(record.dynamodb()));
    event.put("eventSourceARN", streamArn);
    return event;
  }

  private static Map<String, Object> change(StreamRecord record) {
    var change = new LinkedHashMap<String, Object>();
    change.put(
        "ApproximateCreationDateTime", record.approximateCreationDateTime().getEpochSecond());
    change.put("Keys", item(record.keys()));
    if (record.hasNewImage()) {
      change.put("NewImage", item(record.newImage()));
    }
    if (record.hasOldImage()) {
      change.put("OldImage", item(record.oldImage()));
    }
    change.put("SequenceNumber", record.sequenceNumber());
    change.put("SizeBytes", record.sizeBytes());
    change.put("StreamViewType", record.streamViewTypeAsString());
    return change;
  }

  private static Map<String, Object> item(Map<String, AttributeValue> item) {
    return item.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> value(e.getValue())));
  }

  private static Map<String, Object> value(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case B -> Map.of("B", base64(value.b()));
      case SS -> Map.of("SS", value.ss());
      case NS -> Map.of("NS", value.ns());
      case BS -> Map.of("BS", value.bs().stream().map(StreamEvent::base64).toList());
      case M -> Map.of("M", item(value.m()));
      case L -> Map.of("L", value.l().stream().map(StreamEvent::value).toList());
      case BOOL -> Map.of("BOOL", value.bool());
      case NUL -> Map.of("NULL", true);
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("Not known: " + value);
    };
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
