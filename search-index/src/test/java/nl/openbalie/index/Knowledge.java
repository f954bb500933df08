package nl.openbalie.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A small knowledge base of a library in an invented village. */
final class Knowledge {

  static final List<Article> ARTICLES =
      List.of(
          nl(
              "lid-worden",
              "Hoe word ik lid van de bibliotheek?",
              "Meld u aan aan de balie. Neem een **identiteitsbewijs** mee. Het kost 4 euro per maand.",
              "bibliotheekpas aanvragen",
              "inschrijven als lid"),
          nl(
              "lidmaatschap-opzeggen",
              "Hoe zeg ik mijn lidmaatschap op?",
              "Stuur een brief of een mail. Opzeggen kan per maand.",
              "stoppen met de bibliotheek",
              "abonnement beëindigen"),
          nl(
              "boek-verlengen",
              "Hoe verleng ik een geleend boek?",
              "Log in en kies *verlengen*. Dat kan twee keer, tenzij iemand anders wacht.",
              "boek langer houden",
              "uitleentermijn"),
          nl(
              "boete-te-laat",
              "Hoeveel boete betaal ik als ik te laat inlever?",
              "Per dag en per boek betaalt u 20 cent, met een hoogste bedrag van 5 euro.",
              "te laat terugbrengen kosten",
              "boetebedrag"),
          nl(
              "openingstijden",
              "Wanneer is de bibliotheek open?",
              "Van maandag tot en met zaterdag tussen 9 en 18 uur. Is 3 < 4 & \"zo\"? Ja: <b>altijd</b>.",
              "openingstijden",
              "zondag geopend"),
          nl(
              "studieruimte",
              "Kan ik een studieruimte reserveren?",
              "Leden reserveren een ruimte met vier plaatsen voor ten hoogste drie uur.",
              "werkplek huren",
              "vergaderzaal"),
          nl(
              "boek-kwijt",
              "Ik ben een boek kwijt. Wat nu?",
              "U vergoedt de nieuwprijs. Vindt u het terug, dan krijgt u uw geld terug.",
              "geleend boek verloren",
              "beschadigd boek"),
          nl(
              "voorleesuurtje",
              "Is er een voorleesuurtje voor kleuters?",
              "Iedere woensdag lezen vrijwilligers voor aan kinderen van 3 tot 6 jaar.",
              "voorlezen peuters",
              "activiteiten voor kinderen"),
          en(
              "lid-worden",
              "How do I become a member of the library?",
              "Come to the desk with proof of identity. It costs 4 euros a month.",
              "apply for a library card",
              "sign up"),
          en(
              "boek-verlengen",
              "How do I renew a borrowed book?",
              "Log in and choose renew. You can do that twice.",
              "keep a book longer",
              "extend loan"),
          en(
              "openingstijden",
              "When is the library open?",
              "Monday to Saturday between 9 and 18.",
              "opening hours",
              "open on Sunday"),
          en(
              "boete-te-laat",
              "What is the fine for returning a book late?",
              "You pay 20 cents a day for every book.",
              "overdue charges"));

  private Knowledge() {}

  static SearchIndex index(Path folder) throws IOException {
    ArticleIndex.update(folder, true, changes(ARTICLES));
    return SearchIndex.open(folder);
  }

  static List<ArticleChange> changes(List<Article> articles) {
    return articles.stream().<ArticleChange>map(ArticleChange.Put::new).toList();
  }

  static Article nl(String id, String title, String answer, String... alternatives) {
    return new Article(
        id, "nl", title, Arrays.asList(alternatives), answer, topic(id), topic(id), 1, null);
  }

  private static Article en(String id, String title, String answer, String... alternatives) {
    return new Article(
        id, "en", title, Arrays.asList(alternatives), answer, topic(id), topic(id), 1, null);
  }

  private static String topic(String id) {
    return id.startsWith("boek") ? "boeken" : "bezoek";
  }
}
