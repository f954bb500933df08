package nl.openbalie.notification.openklant;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.openbalie.cases.Customer;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.notification.News;
import nl.openbalie.notification.Target;
import nl.openbalie.notification.openklant.Bodies.Contact;
import nl.openbalie.notification.openklant.Bodies.DigitaalAdres;
import nl.openbalie.notification.openklant.Bodies.InterneTaak;
import nl.openbalie.notification.openklant.Bodies.Person;
import nl.openbalie.notification.openklant.Bodies.Status;
import nl.openbalie.notification.openklant.Bodies.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * Open Klant: a new case becomes a contact with the customer's addresses and a task, and the task
 * is finished when the case is. Each step looks first whether it was done before, so that it may
 * break off anywhere and begin again.
 */
@Singleton
@Requires(beans = {Klantinteracties.class, LiveKnowledge.class})
final class OpenKlantTarget implements Target {

  private static final Set<String> BEGINS =
      Set.of("callback.requested", "appointment.booked", "submission.received");
  private static final Set<String> ENDS =
      Set.of(
          "callback.closed",
          "callback.not-reached",
          "callback.cancelled",
          "appointment.visited",
          "appointment.no-show",
          "appointment.cancelled",
          "submission.handled",
          "submission.withdrawn");
  private static final int LONGEST_ADDRESS = 80;

  private final Klantinteracties api;
  private final LiveKnowledge live;
  private final Descriptions descriptions;
  private final List<Uuid> actors;

  OpenKlantTarget(
      Klantinteracties api,
      LiveKnowledge live,
      Descriptions descriptions,
      @Property(name = "open.klant.actor", defaultValue = "") String actor) {
    this.api = api;
    this.live = live;
    this.descriptions = descriptions;
    this.actors = actor.isBlank() ? List.of() : List.of(new Uuid(actor));
  }

  @Override
  public String name() {
    return "open-klant";
  }

  @Override
  public boolean wants(News news) {
    return BEGINS.contains(news.type()) || ENDS.contains(news.type());
  }

  @Override
  public void tell(News news) {
    String reference = news.event().reference();
    if (ENDS.contains(news.type())) {
      api.contact(reference).ifPresent(this::finish);
      return;
    }
    if (api.contact(reference).isEmpty()) {
      api.post("maak-klantcontact", descriptions.contact(news, live.settings()));
    }
    Contact contact = api.contact(reference).orElseThrow();
    addAddresses(contact, news.subject().customer());
    if (contact.leiddeTotInterneTaken().isEmpty()) {
      api.post("internetaken", task(contact, news));
    }
  }

  private void finish(Contact contact) {
    for (Uuid task : contact.leiddeTotInterneTaken()) {
      api.patch("internetaken/" + task.uuid(), new Status("verwerkt"));
    }
  }

  /** They come one by one and in this order, so those that are there were the first. */
  private void addAddresses(Contact contact, Customer customer) {
    Uuid person = contact.hadBetrokkenen().getFirst();
    int there = api.get("betrokkenen/" + person.uuid(), Person.class).digitaleAdressen().size();
    Stream.of(
            address(person, "telefoonnummer", customer.phone()),
            address(person, "email", customer.mail()))
        .flatMap(address -> address)
        .skip(there)
        .forEach(address -> api.post("digitaleadressen", address));
  }

  private static Stream<DigitaalAdres> address(Uuid person, String kind, @Nullable String value) {
    return value == null || value.length() > LONGEST_ADDRESS
        ? Stream.of()
        : Stream.of(new DigitaalAdres(person, null, kind, value, ""));
  }

  private InterneTaak task(Contact contact, News news) {
    return new InterneTaak(
        Descriptions.action(news),
        new Uuid(contact.uuid()),
        actors,
        descriptions.explanation(news),
        "te_verwerken");
  }
}
