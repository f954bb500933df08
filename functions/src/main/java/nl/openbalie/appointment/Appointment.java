package nl.openbalie.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.OffsetDateTime;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.Told;
import org.jspecify.annotations.Nullable;

/**
 * A customer who comes to visit.
 *
 * @param reference short name to say aloud; opens nothing
 * @param version counts the changes, from 1
 * @param product id of what the visit is for
 * @param place where and when
 * @param journey id of the journey that led here
 * @param reminded when the customer was reminded, or was told so late that it needs no reminder
 * @param note what was done, by the colleague; null while nothing was
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Appointment(
    String reference,
    int version,
    AppointmentStatus status,
    String product,
    Place place,
    Customer customer,
    Told told,
    String journey,
    Instant booked,
    @Nullable Instant reminded,
    @Nullable Note note) {

  /** What {@link nl.openbalie.cases.CaseStore} calls this kind of case. */
  public static final String KIND = "appointment";

  /** Whether the customer is still to come. */
  public boolean open() {
    return status == AppointmentStatus.BOOKED;
  }

  Appointment moved(Place other, @Nullable Instant newlyReminded) {
    return next(status, other, told, newlyReminded, note);
  }

  Appointment added(Told.Addition addition) {
    return next(status, place, told.and(addition), reminded, note);
  }

  Appointment reminded(Instant at) {
    return next(status, place, told, at, note);
  }

  Appointment cancelled() {
    return next(AppointmentStatus.CANCELLED, place, told, reminded, note);
  }

  /** The same after the visit. */
  public Appointment visited(Note what) {
    return next(AppointmentStatus.VISITED, place, told, reminded, what);
  }

  /** The same when nobody came. */
  public Appointment missed() {
    return next(AppointmentStatus.NO_SHOW, place, told, reminded, note);
  }

  private Appointment next(
      AppointmentStatus newStatus,
      Place newPlace,
      Told newTold,
      @Nullable Instant newReminded,
      @Nullable Note newNote) {
    return new Appointment(
        reference,
        version + 1,
        newStatus,
        product,
        newPlace,
        customer,
        newTold,
        journey,
        booked,
        newReminded,
        newNote);
  }

  /**
   * The time that was taken of a group of colleagues.
   *
   * @param location id
   * @param staff id of the group within the location
   * @param end when the customer leaves
   * @param bufferMinutes how long the colleague is taken after that
   */
  @Serdeable
  public record Place(
      String location, String staff, OffsetDateTime start, OffsetDateTime end, int bufferMinutes) {}

  /**
   * What a colleague wrote about the visit.
   *
   * @param aboutDesiredOutcome what was done about the outcome the customer wished for (demand D14)
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Note(String text, @Nullable String aboutDesiredOutcome, String by, Instant at) {}
}
