package nl.openbalie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import nl.openbalie.aws.SmallAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

class SqsDeadLettersTest {

  @Test
  void add_goesToTheQueueAsItIs() {
    try (var aws = new SmallAws(200, _ -> "{\"MessageId\":\"1\"}")) {
      SqsClient client = aws.client(SqsClient.builder().checksumValidationEnabled(false));
      new SqsDeadLetters(client, "https://sqs.example/1/dead").add("{\"event\":\"B7K2M9X-1\"}");

      assertThat(aws.calls()).hasSize(1);
      assertThat(aws.calls().getFirst().body())
          .contains("https://sqs.example/1/dead", "{\\\"event\\\":\\\"B7K2M9X-1\\\"}");
    }
  }
}
