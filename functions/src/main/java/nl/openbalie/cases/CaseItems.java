package nl.openbalie.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.openbalie.aws.Item;
import nl.openbalie.web.Token;

/** The items that a case is kept in. */
final class CaseItems {

  static final String EVENT = "event#";

  /** Events hold what the customer told; they are there to be told, not to be kept. */
  private static final Duration EVENTS_KEPT = Duration.ofDays(30);

  /** Pointers name nobody, and must not be gone before a case that took longer than planned. */
  private static final Duration POINTERS_OUTLIVE = Duration.ofDays(400);

  private CaseItems() {}

  static Item key(String reference) {
    return Item.key(partition(reference), "case");
  }

  static Item key(Token token) {
    return Item.key("token#" + token.hash(), "case");
  }

  static String partition(String reference) {
    return "case#" + reference;
  }

  static String journey(String journey) {
    return "journey#" + journey;
  }

  static Item state(StoredCase stored) {
    Item item =
        key(stored.reference())
            .with("kind", stored.kind())
            .with("version", stored.version())
            .with("journey", stored.journey())
            .with("state", stored.state())
            .with("expires", stored.expires().getEpochSecond());
    StoredCase.Listing listing = stored.listing();
    return listing == null
        ? item
        : item.with("desk", stored.kind())
            .with("due", order(listing.moment(), stored.reference()))
            .with("team", listing.group());
  }

  /** As many digits for every moment, so that they sort as they should. */
  static String order(Instant moment, String reference) {
    return moment.truncatedTo(ChronoUnit.SECONDS) + "#" + reference;
  }

  static Item token(StoredCase stored, Token token) {
    return pointer(key(token), stored.reference(), stored.expires());
  }

  /** Nothing can be booked further ahead than a pointer outlives its making. */
  static Item token(String reference, Token token, Instant made) {
    return pointer(key(token), reference, made);
  }

  static Item ofJourney(StoredCase stored, Instant at) {
    Item key = ofJourney(stored.journey(), stored.reference());
    return pointer(key, stored.reference(), stored.expires()).with("at", at.toString());
  }

  static Item ofJourney(String journey, String reference) {
    return Item.key(journey(journey), partition(reference));
  }

  private static Item pointer(Item key, String reference, Instant needed) {
    return key.with("reference", reference)
        .with("expires", needed.plus(POINTERS_OUTLIVE).getEpochSecond());
  }

  static Item eventKey(String reference, int number) {
    return Item.key(partition(reference), EVENT + "%06d".formatted(number));
  }

  static Item event(StoredCase stored, String type, Instant at) {
    Instant expires = at.plus(EVENTS_KEPT);
    return eventKey(stored.reference(), stored.version())
        .with("desk", OutboxStore.UNTOLD)
        .with("due", order(at.plus(OutboxStore.HEAD_START), stored.reference()))
        .with("reference", stored.reference())
        .with("number", stored.version())
        .with("kind", stored.kind())
        .with("type", type)
        .with("at", at.toString())
        .with("state", stored.state())
        .with(
            "expires",
            (expires.isBefore(stored.expires()) ? expires : stored.expires()).getEpochSecond());
  }

  static CaseEvent event(Item item) {
    return new CaseEvent(
        item.text("reference"),
        item.number("number"),
        item.text("kind"),
        item.text("type"),
        Instant.parse(item.text("at")),
        item.text("state"));
  }
}
