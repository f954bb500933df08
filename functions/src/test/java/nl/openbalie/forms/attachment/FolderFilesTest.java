package nl.openbalie.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.openbalie.Place;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.Test;

/** A folder, and what a token is good for. */
final class FolderFilesTest extends AttachmentFilesContract {

  private final FolderFiles folder =
      (FolderFiles) Place.DYNAMODB_LOCAL.functions().bean(AttachmentFiles.class);

  @Override
  AttachmentFiles files() {
    return folder;
  }

  @Override
  boolean send(Access access, String type, byte[] content) {
    return folder
        .redeem(token(access), "PUT")
        .filter(grant -> grant.type().equals(type))
        .filter(grant -> folder.receive(grant, content))
        .isPresent();
  }

  @Override
  byte[] get(Access access) {
    return folder.redeem(token(access), "GET").flatMap(folder::give).orElseThrow();
  }

  @Test
  void receive_anotherSize_keepsNothing() {
    for (String content : new String[] {"", "ab", "abcd", "a".repeat(100_000)}) {
      Access access = folder.letPut("contract/size", TEXT, 3, LIFE);

      assertThat(send(access, TEXT, bytes(content))).as(content).isFalse();
    }
    assertThat(folder.look("contract/size", 10)).isEmpty();
  }

  @Test
  void redeem_twice_isNothing() {
    Token token = token(folder.letPut("contract/once", TEXT, 3, LIFE));

    assertThat(folder.redeem(token, "PUT")).isPresent();
    assertThat(folder.redeem(token, "PUT")).isEmpty();
  }

  @Test
  void redeem_forSomethingElse_isNothingAndTheTokenStaysGood() {
    Token token = token(folder.letPut("contract/other", TEXT, 3, LIFE));

    assertThat(folder.redeem(token, "GET")).isEmpty();
    assertThat(folder.redeem(Token.random(), "PUT")).isEmpty();
    assertThat(folder.redeem(token, "PUT")).isPresent();
  }

  @Test
  void redeem_tooLate_isNothing() {
    Token token = token(folder.letPut("contract/late", TEXT, 3, LIFE));
    Place.CLOCK.pass(Duration.ofMinutes(10));

    assertThat(folder.redeem(token, "PUT")).isEmpty();
  }

  private static Token token(Access access) {
    return new Token(access.href().substring("/files/".length()));
  }
}
