package nl.openbalie.forms.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.openbalie.cases.PhoneNumbers;
import nl.openbalie.live.Sensitivity;
import nl.openbalie.web.Input;
import nl.openbalie.web.Problem;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** Kinds of text that are really checked; each has one way in which we write it. */
enum Format {
  POSTCODE(Dutch::postcode),
  HOUSE_NUMBER(Dutch::houseNumber),
  BSN(Dutch::bsn),
  KVK(Dutch::kvk),
  KENTEKEN(Dutch::kenteken),
  IBAN(Format::iban),
  PHONE(PhoneNumbers::e164),
  EMAIL(typed -> Input.mail("email", typed)),
  DATE(Format::date),
  BIRTH_DATE(Format::date),
  ATTACHMENT(Format::id);

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Nothing that has a format is longer. */
  private static final int MOST = 254;

  private static final int FIRST_YEAR_OF_BIRTH = 1900;
  private static final int ISO_DATE = 10;

  @SuppressWarnings("ImmutableEnumChecker") // each is a method without a state
  private final Writing writing;

  Format(Writing writing) {
    this.writing = writing;
  }

  /** As it stands in a schema. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format with this name in a schema. */
  static Optional<Format> of(@Nullable String word) {
    return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** What everything of this format is, whatever a form says. */
  Sensitivity sensitivity() {
    return this == BSN || this == IBAN ? Sensitivity.FINANCIAL : Sensitivity.NONE;
  }

  /** The text as we write it; nothing when it is no such thing. */
  Optional<String> written(String typed, LocalDate today) {
    if (typed.length() > MOST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(writing.of(typed.strip()))
          .filter(text -> this != BIRTH_DATE || isOfSomebodyAlive(LocalDate.parse(text), today));
    } catch (Problem _) {
      return Optional.empty();
    }
  }

  private static boolean isOfSomebodyAlive(LocalDate birth, LocalDate today) {
    return birth.getYear() >= FIRST_YEAR_OF_BIRTH && !birth.isAfter(today);
  }

  private static @Nullable String iban(String typed) {
    String compact = Dutch.compact(typed);
    return IbanUtil.isValid(compact) ? compact : null;
  }

  private static @Nullable String id(String typed) {
    return ID.matcher(typed).matches() ? typed : null;
  }

  private static @Nullable String date(String typed) {
    try {
      return typed.length() == ISO_DATE ? LocalDate.parse(typed).toString() : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** How something is written; null, or a problem, when it is no such thing. */
  private interface Writing {
    @Nullable String of(String typed);
  }
}
