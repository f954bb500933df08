package nl.openbalie.dev;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import nl.openbalie.cloud.LocalIdentity;

/** Publishes the keys that the tokens of this machine are signed with. */
@Controller("/.well-known/jwks.json")
final class KeySetController {

  private final LocalIdentity identity;

  KeySetController(LocalIdentity identity) {
    this.identity = identity;
  }

  @Get
  String keys() {
    return identity.keySet();
  }
}
