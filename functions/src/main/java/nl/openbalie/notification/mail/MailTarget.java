package nl.openbalie.notification.mail;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import nl.openbalie.appointment.CalendarFile;
import nl.openbalie.cases.CaseEvent;
import nl.openbalie.cases.CaseStore;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.live.Settings;
import nl.openbalie.notification.News;
import nl.openbalie.notification.Target;
import nl.openbalie.web.Language;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/** The customer, who gave a mail address. */
@Singleton
@Requires(beans = {MailSender.class, LiveKnowledge.class})
final class MailTarget implements Target {

  private final Letters letters;
  private final MailSender sender;
  private final CaseStore cases;
  private final LiveKnowledge live;
  private final InstantSource clock;
  private final String from;

  MailTarget(
      Letters letters,
      MailSender sender,
      CaseStore cases,
      LiveKnowledge live,
      InstantSource clock,
      @Property(name = "mail.from") String from) {
    this.letters = letters;
    this.sender = sender;
    this.cases = cases;
    this.live = live;
    this.clock = clock;
    this.from = from;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public boolean wants(News news) {
    return news.subject().customer().mail() != null && Occasion.of(news.type()).isPresent();
  }

  @Override
  public void tell(News news) {
    CaseEvent event = news.event();
    Occasion occasion = Occasion.of(news.type()).orElseThrow();
    String to = Objects.requireNonNull(news.subject().customer().mail());
    Settings settings = live.settings();
    Letter letter = letters.write(news, occasion, settings, token(event));
    String replyTo = settings.organisation().mail();
    byte[] message =
        Mime.message(letter, event, to, from, replyTo, calendar(news, occasion, settings));
    sender.send(new Mail(event, to, message));
  }

  /** Tokens are stored hashed, so a link needs one of its own. */
  private Token token(CaseEvent event) {
    Token token = Token.random();
    cases.grant(event.reference(), token, clock.instant());
    return token;
  }

  static @Nullable String calendar(News news, Occasion occasion, Settings settings) {
    return occasion.calendar() && news.subject() instanceof News.Visit visit
        ? CalendarFile.of(
            visit.appointment(), settings, Language.of(news.subject().customer().lang()))
        : null;
  }
}
