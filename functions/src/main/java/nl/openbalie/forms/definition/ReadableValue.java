package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.openbalie.forms.definition.FormDefinition.FieldText;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;

/** Values as a customer reads them, in one line. */
record ReadableValue(Field field, FieldText text, Language language) {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern FOURS = Pattern.compile("(.{4})(?=.)");
  private static final int DECIMALS = 10;

  String of(JsonNode value) {
    if (value.isBoolean()) {
      return Texts.of(language, value.getBooleanValue() ? "form.value.yes" : "form.value.no");
    }
    if (value.isNumber()) {
      return number(value.getNumberValue());
    }
    return value.isArray() ? list(value) : words(value);
  }

  /** Without separators of thousands: it may be a year. */
  private String number(Number number) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setGroupingUsed(false);
    format.setMaximumFractionDigits(DECIMALS);
    return format.format(number);
  }

  private String list(JsonNode list) {
    if (Format.ATTACHMENT.word().equals(field.format())) {
      return Texts.of(language, "form.value.files", list.size());
    }
    return StreamSupport.stream(list.values().spliterator(), false)
        .map(this::words)
        .collect(Collectors.joining(", "));
  }

  private String words(JsonNode node) {
    String value = node.isValueNode() ? node.coerceStringValue() : "…";
    String chosen = text.choices().getOrDefault(value, value);
    return switch (Format.of(field.format()).orElse(Format.ATTACHMENT)) {
      case DATE, BIRTH_DATE -> date(value);
      case IBAN -> FOURS.matcher(value).replaceAll("$1 ");
      default -> WHITE_SPACE.matcher(chosen).replaceAll(" ");
    };
  }

  private String date(String value) {
    try {
      return LocalDate.parse(value)
          .format(DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()));
    } catch (DateTimeException _) {
      return WHITE_SPACE.matcher(value).replaceAll(" ");
    }
  }
}
