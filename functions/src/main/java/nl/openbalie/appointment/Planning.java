package nl.openbalie.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.openbalie.appointment.Appointment.Place;
import nl.openbalie.live.Location;
import nl.openbalie.live.Product;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Who receives visitors for what, where and when. An organisation that has a planning system of its
 * own puts it in the place of ours; customers, mails, tokens and stories stay where they are.
 */
interface Planning {

  /** What one can visit for, at any location. */
  List<Product> products(Settings settings);

  /** Where one can visit for this product. */
  List<Location> locations(Settings settings, Product product);

  /**
   * The dates that have free times, in order.
   *
   * @param locations any of these
   * @param days how many, from the first on
   */
  List<FreeDate> dates(
      Settings settings, Product product, List<Location> locations, LocalDate first, int days);

  /**
   * Takes a place. A problem when the time is not offered, or when it is full.
   *
   * @param hold the token of {@link #hold}, when there was one
   * @return what the keeper gave; nothing when somebody else was first, and all may be tried again
   */
  <T> Optional<T> create(Visit visit, @Nullable Token hold, Keeper<T> keeper);

  /** Takes another place; the old one is given back only together with that. */
  <T> Optional<T> change(Place old, Visit visit, Keeper<T> keeper);

  /** Gives a place back. */
  <T> Optional<T> cancel(Place old, Settings settings, Keeper<T> keeper);

  /**
   * Keeps a place for five minutes for whoever has this token; like {@link #create} otherwise.
   *
   * @param journey id of the journey, which holds one place on a day
   */
  <T> Optional<T> hold(Visit visit, Token token, String journey, Keeper<T> keeper);

  /** A date and the times at which a visit can begin, in order. */
  record FreeDate(LocalDate date, List<Slot> slots) {}

  /** Stores what belongs to a place. */
  @FunctionalInterface
  interface Keeper<T> {

    /**
     * Stores it, or nothing at all.
     *
     * @param along what has to be written in the same transaction; empty where the planning keeps
     *     its places elsewhere, which then takes back what it did when nothing was stored
     * @return nothing when it was not stored because something changed meanwhile
     */
    Optional<T> keep(Place place, List<TransactWriteItem> along);
  }
}
