package nl.openbalie.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import nl.openbalie.TestClock;
import nl.openbalie.aws.SmallAws;
import nl.openbalie.cases.CaseEvent;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

class SesMailsTest {

  private static final CaseEvent EVENT =
      new CaseEvent("B7K2M9X", 1, "callback", "made", TestClock.MONDAY_MORNING, "{}");
  private static final Mail MAIL = new Mail(EVENT, "jo@example.org", "To: jo".getBytes(UTF_8));

  @Test
  void send_goesRawToTheOneAddress() throws IOException {
    try (var aws = new SmallAws(200, _ -> "{\"MessageId\":\"1\"}")) {
      new SesMails(aws.client(SesV2Client.builder())).send(MAIL);

      assertThat(aws.calls()).hasSize(1);
      assertThat(aws.calls().getFirst().path()).isEqualTo("/v2/email/outbound-emails");
      JsonNode body = new ObjectMapper().readTree(aws.calls().getFirst().body());
      assertThat(body.at("/Destination/ToAddresses").toString()).isEqualTo("[\"jo@example.org\"]");
      assertThat(Base64.getDecoder().decode(body.at("/Content/Raw/Data").asText()))
          .isEqualTo(MAIL.message());
    }
  }

  @Test
  void send_refused_fails() {
    try (var aws = new SmallAws(400, _ -> "{\"message\":\"no\"}")) {
      SesMails mails = new SesMails(aws.client(SesV2Client.builder()));

      assertThatThrownBy(() -> mails.send(MAIL)).isInstanceOf(SesV2Exception.class);
    }
  }
}
