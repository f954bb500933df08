package nl.openbalie.appointment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.openbalie.cases.Customer;
import nl.openbalie.cases.PhoneNumbers;
import nl.openbalie.identity.CustomerIdentity;
import nl.openbalie.live.Settings;
import nl.openbalie.web.Input;
import nl.openbalie.web.Language;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sends to make an appointment: what for, where and when, and a telephone number or
 * a mail address.
 *
 * @param product id
 * @param location id
 * @param start one of the slots
 * @param name up to 100 characters
 * @param phone as people write it; Dutch unless it says otherwise
 * @param mail up to 254 characters
 * @param topic id of a topic
 * @param question in the customer's own words, up to 2000 characters, kept as typed
 * @param desiredOutcome what the customer would like us to do, up to 1000 characters
 * @param hold what was given when the time was held
 */
@Serdeable
record BookingRequest(
    @Nullable String product,
    @Nullable String location,
    @Nullable OffsetDateTime start,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String mail,
    @Nullable String topic,
    @Nullable String question,
    @Nullable String desiredOutcome,
    @Nullable String hold) {

  /** The same without white space around the texts; a problem for what is too long. */
  BookingRequest checked() {
    return new BookingRequest(
        product,
        location,
        start,
        Input.optional("name", name, 100),
        Input.optional("phone", phone, PhoneNumbers.MOST),
        Input.mail("mail", mail),
        Input.optional("topic", topic, 100),
        Input.optional("question", question, 2000),
        Input.optional("desiredOutcome", desiredOutcome, 1000),
        hold);
  }

  /** The same by a customer who signed in: what is known need not be filled in (demand D11). */
  BookingRequest by(CustomerIdentity customer) {
    return new BookingRequest(
        product,
        location,
        start,
        name == null ? customer.name() : name,
        phone == null ? customer.phone() : phone,
        mail,
        topic,
        question,
        desiredOutcome,
        hold);
  }

  /**
   * Who comes, and how to reach them; a problem when that is not possible.
   *
   * @param countries calling codes of the countries we call
   */
  Customer customer(Language language, List<Integer> countries) {
    if (phone == null && mail == null) {
      throw new Problem(ProblemType.PHONE_OR_MAIL_MISSING, "phone");
    }
    String number = phone == null ? null : PhoneNumbers.e164(phone, countries);
    return new Customer(name, number, mail, language.code());
  }

  /** What is wished for; a problem when part of it is missing or unknown. */
  Visit visit(Settings settings) {
    return Visit.of(settings, product, location, start);
  }

  /** What cannot be one of ours holds nothing; the time may be free all the same. */
  @Nullable Token heldBy() {
    return Optional.ofNullable(hold).flatMap(Token::parse).orElse(null);
  }
}
