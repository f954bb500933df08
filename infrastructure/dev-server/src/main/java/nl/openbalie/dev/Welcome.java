package nl.openbalie.dev;

import java.net.URI;

/** What somebody who has just started OpenBalie wants to know. */
final class Welcome {

  private Welcome() {}

  static String text(URI url, String customer, String colleague, String editor) {
    return """

    OpenBalie runs at %1$s  (Ctrl-C stops it)

    Ask a question:
      curl '%1$s/v1/search?q=paspoort+kwijt'
    Sign in as a customer in the page:
      %1$s/sign-in

    What the commands in README.md need, for another terminal:
      URL=%1$s
      CUSTOMER=%2$s
      COLLEAGUE=%3$s
      EDITOR=%4$s

    The tokens last twelve hours. The API is described at %1$s/v1/openapi.yaml
    """
        .formatted(url, customer, colleague, editor);
  }
}
