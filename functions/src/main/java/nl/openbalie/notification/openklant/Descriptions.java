package nl.openbalie.notification.openklant;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.appointment.Translated;
import nl.openbalie.callback.Callback;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import nl.openbalie.contact.Promise;
import nl.openbalie.forms.Submission;
import nl.openbalie.forms.definition.Forms;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Topic;
import nl.openbalie.notification.News;
import nl.openbalie.notification.openklant.Bodies.Betrokkene;
import nl.openbalie.notification.openklant.Bodies.Contactnaam;
import nl.openbalie.notification.openklant.Bodies.Identificator;
import nl.openbalie.notification.openklant.Bodies.Klantcontact;
import nl.openbalie.notification.openklant.Bodies.MaakKlantcontact;
import nl.openbalie.notification.openklant.Bodies.Onderwerpobject;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import org.jspecify.annotations.Nullable;

/** Tells colleagues, in Dutch and within the limits of Open Klant, what a case is about. */
@Singleton
@Requires(property = "desk.url")
final class Descriptions {

  /** Of {@code onderwerp}. */
  static final int LONGEST_SUBJECT = 200;

  /** Of {@code inhoud} and of {@code toelichting}. */
  static final int LONGEST_TEXT = 1000;

  private static final String CHANNEL = "website";
  private static final Map<String, String> LANGUAGES = Map.of("nl", "nld", "en", "eng");

  private final String desk;
  private final Forms forms;

  /**
   * @param desk where colleagues open a case; its reference comes behind it
   */
  Descriptions(@Property(name = "desk.url") String desk, Forms forms) {
    this.desk = desk;
    this.forms = forms;
  }

  MaakKlantcontact contact(News news, Settings settings) {
    return new MaakKlantcontact(klantcontact(news, settings), person(news), subject(news));
  }

  static String action(News news) {
    return text(news, "action");
  }

  /** What was promised and wished. */
  String explanation(News news) {
    Told told = news.subject().told();
    return fit(
        news,
        Stream.of(
            when(news),
            told.desiredOutcome() == null
                ? null
                : Texts.of(Language.NL, "open-klant.wish", told.desiredOutcome()),
            link(news)));
  }

  private Klantcontact klantcontact(News news, Settings settings) {
    Customer customer = news.subject().customer();
    return new Klantcontact(
        CHANNEL,
        Cut.toFit(text(news, "subject") + about(news, settings), LONGEST_SUBJECT, link(news)),
        fit(news, Stream.of(question(news))),
        LANGUAGES.getOrDefault(customer.lang(), "nld"),
        true,
        begun(news));
  }

  private String fit(News news, Stream<String> parts) {
    String text = parts.filter(Objects::nonNull).collect(Collectors.joining("\n"));
    return Cut.toFit(text, LONGEST_TEXT, link(news));
  }

  private String link(News news) {
    return desk + news.event().reference();
  }

  private static Betrokkene person(News news) {
    String name = news.subject().customer().name();
    return new Betrokkene("klant", true, name == null ? null : new Contactnaam(name));
  }

  private static Onderwerpobject subject(News news) {
    return new Onderwerpobject(
        new Identificator(
            news.event().reference(), news.event().kind(), Klantinteracties.REGISTER, "reference"));
  }

  /** What was filled in stays where it is. */
  private @Nullable String question(News news) {
    return news.subject() instanceof News.Sent ? link(news) : news.subject().told().question();
  }

  private String about(News news, Settings settings) {
    Optional<Map<String, String>> title =
        switch (news.subject()) {
          case News.Call _ ->
              Optional.ofNullable(news.subject().told().topic())
                  .flatMap(settings::topic)
                  .map(Topic::title);
          case News.Visit visit ->
              settings.product(visit.appointment().product()).map(Product::title);
          case News.Sent(Submission sent) ->
              forms.version(sent.form(), sent.formVersion()).map(form -> form.definition().title());
        };
    return title.map(texts -> ": " + Translated.text(texts, Language.NL, "")).orElse("");
  }

  private static @Nullable String when(News news) {
    return switch (news.subject()) {
      case News.Call(Callback callback) ->
          Promise.of(callback.planned().from(), callback.planned().before(), Language.NL).text();
      case News.Visit visit -> visit.when(Language.NL);
      case News.Sent _ -> null;
    };
  }

  private static Instant begun(News news) {
    return switch (news.subject()) {
      case News.Call call -> call.callback().requested();
      case News.Visit visit -> visit.appointment().booked();
      case News.Sent sent -> sent.submission().received();
    };
  }

  private static String text(News news, String part) {
    return Texts.of(Language.NL, "open-klant." + news.event().kind() + "." + part);
  }
}
