package nl.openbalie.desk;

/** Where colleagues find a case. */
final class Href {

  private Href() {}

  static String of(String kind, String reference) {
    return "/v1/desk/" + kind + "s/" + reference;
  }
}
