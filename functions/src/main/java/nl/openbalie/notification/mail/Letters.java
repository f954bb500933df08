package nl.openbalie.notification.mail;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.openbalie.callback.Callback;
import nl.openbalie.contact.Moments;
import nl.openbalie.contact.Promise;
import nl.openbalie.live.Settings;
import nl.openbalie.notification.News;
import nl.openbalie.notification.mail.Letter.Fact;
import nl.openbalie.notification.mail.Letter.Link;
import nl.openbalie.notification.mail.Letter.Scale;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;
import nl.openbalie.web.Token;

/** Writes to a customer what happened. */
@Singleton
@Requires(beans = {Links.class, Copies.class})
final class Letters {

  private final Links links;
  private final Copies copies;

  Letters(Links links, Copies copies) {
    this.links = links;
    this.copies = copies;
  }

  /**
   * The whole letter.
   *
   * @param occasion says which texts it has and what it asks
   * @param token opens the case
   */
  Letter write(News news, Occasion occasion, Settings settings, Token token) {
    Language language = Language.of(news.subject().customer().lang());
    String key = "mail." + news.type();
    Words words = words(news, occasion, settings, language);
    return new Letter(
        language,
        settings.organisation().name(),
        Texts.of(language, key + ".subject", words.subject()),
        paragraphs(Texts.of(language, key + ".text", words.text()), words.more()),
        words.facts(),
        link(news, occasion, token, language),
        occasion.scored() ? scale(token, language) : null,
        footer(news, settings, language));
  }

  private static List<String> paragraphs(String first, List<String> more) {
    return Stream.concat(Stream.of(first), more.stream()).toList();
  }

  private Words words(News news, Occasion occasion, Settings settings, Language language) {
    Fact reference = new Fact(Texts.of(language, "mail.reference"), news.event().reference());
    return switch (news.subject()) {
      case News.Call call -> words(call.callback().planned(), reference, language);
      case News.Visit visit -> words(visit, occasion, settings, reference, language);
      case News.Sent sent -> copies.words(sent.submission(), reference, language);
    };
  }

  private static Words words(Callback.Planned planned, Fact reference, Language language) {
    Promise promise = Promise.of(planned.from(), planned.before(), language);
    return new Words("", promise.text(), List.of(), List.of(reference));
  }

  private static Words words(
      News.Visit visit, Occasion occasion, Settings settings, Fact reference, Language language) {
    String day = Moments.day(visit.appointment().place().start(), language);
    Stream<Fact> facts = new VisitFacts(visit, settings, language).of(occasion.open());
    return new Words(day, "", List.of(), Stream.concat(facts, Stream.of(reference)).toList());
  }

  /** To the case while there is something to do about it, else to the website. */
  private Link link(News news, Occasion occasion, Token token, Language language) {
    String kind = news.event().kind();
    return occasion.open()
        ? new Link(Texts.of(language, "mail.link." + kind), links.toCase(kind, token, language))
        : new Link(Texts.of(language, "mail.link.website"), links.website(language));
  }

  private Scale scale(Token token, Language language) {
    return new Scale(
        Texts.of(language, "mail.effort"),
        Texts.of(language, "mail.effort.least"),
        Texts.of(language, "mail.effort.most"),
        links.scores(token, language));
  }

  private static List<String> footer(News news, Settings settings, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(Texts.of(language, "mail.footer.phone", settings.organisation().phone()));
    String week = Week.inWords(settings.hours(null).week(), language);
    if (!week.isEmpty()) {
      lines.add(Texts.of(language, "mail.footer.hours", week));
    }
    boolean form = news.subject() instanceof News.Sent;
    lines.add(Texts.of(language, form ? "mail.footer.form" : "mail.footer.automatic"));
    return List.copyOf(lines);
  }
}
