package nl.openbalie.desk;

/** Where colleagues find a case. */
final class Href {

  private Href() {}

  static String of(String kind, String reference) {
    return "/v1/desk/" + kind + "s/" + reference;
  }

  /** Where they go on with a form of a customer whom they found by this code or reference. */
  static String ofDraft(String story, String form) {
    return "/v1/desk/drafts/" + story + "/" + form;
  }
}
