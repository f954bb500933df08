package nl.openbalie.notification.openklant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to Open Klant and what comes back, as far as it matters here. */
final class Bodies {

  private Bodies() {}

  /** Something else in Open Klant. */
  @Serdeable
  record Uuid(String uuid) {}

  @Serdeable
  record MaakKlantcontact(
      Klantcontact klantcontact, Betrokkene betrokkene, Onderwerpobject onderwerpobject) {}

  /**
   * @param onderwerp at most 200 characters
   * @param inhoud at most 1000 characters
   * @param taal ISO 639-2
   */
  @Serdeable
  record Klantcontact(
      String kanaal,
      String onderwerp,
      String inhoud,
      String taal,
      boolean vertrouwelijk,
      Instant plaatsgevondenOp) {}

  @Serdeable
  record Betrokkene(String rol, boolean initiator, @Nullable Contactnaam contactnaam) {}

  @Serdeable
  record Contactnaam(String achternaam) {}

  @Serdeable
  record Onderwerpobject(Identificator onderwerpobjectidentificator) {}

  @Serdeable
  record Identificator(
      String objectId, String codeObjecttype, String codeRegister, String codeSoortObjectId) {}

  /**
   * @param verstrektDoorPartij null, which must be said
   * @param adres at most 80 characters
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record DigitaalAdres(
      Uuid verstrektDoorBetrokkene,
      @Nullable Uuid verstrektDoorPartij,
      String soortDigitaalAdres,
      String adres,
      String omschrijving) {}

  /**
   * @param toelichting at most 1000 characters
   * @param toegewezenAanActoren none, which must be said, or one
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record InterneTaak(
      String gevraagdeHandeling,
      Uuid aanleidinggevendKlantcontact,
      List<Uuid> toegewezenAanActoren,
      String toelichting,
      String status) {}

  @Serdeable
  record Status(String status) {}

  @Serdeable
  record Found(List<Contact> results) {}

  /** A contact that is there, with what belongs to it. */
  @Serdeable
  record Contact(String uuid, List<Uuid> hadBetrokkenen, List<Uuid> leiddeTotInterneTaken) {}

  /** A person of a contact that is there. */
  @Serdeable
  record Person(List<Uuid> digitaleAdressen) {}
}
