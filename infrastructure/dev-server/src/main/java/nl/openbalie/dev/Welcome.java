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
    Be called back:
      curl -X POST %1$s/v1/callbacks -H 'Content-Type: application/json' -d '{"phone": "020 012 3456"}'
    Sign in as a customer in the page:
      %1$s/sign-in
    Or sign in as a customer, and send the Journey of the answer along from then on:
      curl -i -X POST %1$s/v1/journey/sign-in -H 'Authorization: Bearer %4$s'
    See as a colleague who is to be called:
      curl %1$s/v1/desk/callbacks -H 'Authorization: Bearer %2$s'
    Read an article as an editor:
      curl -i %1$s/v1/admin/articles/paspoort-aanvragen -H 'Authorization: Bearer %3$s'

    The tokens last twelve hours. The API is described at %1$s/v1/openapi.yaml
    """
        .formatted(url, colleague, editor, customer);
  }
}
