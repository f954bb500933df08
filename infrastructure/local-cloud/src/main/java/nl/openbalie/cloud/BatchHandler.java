package nl.openbalie.cloud;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What a {@link StreamPump} gives the records of a stream to. */
@FunctionalInterface
public interface BatchHandler {

  /**
   * @return sequence numbers of the records that failed, none when all went well; the first of them
   *     and everything after it is given again
   * @throws Exception when none of them was handled
   */
  List<String> handle(String streamArn, List<Record> records) throws Exception;
}
