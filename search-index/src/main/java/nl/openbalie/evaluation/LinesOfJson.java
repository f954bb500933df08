package nl.openbalie.evaluation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A file with one JSON object a line; other fields than those asked for may be there. */
record LinesOfJson(NumberedLines lines) {

  /** The fields of one line. */
  record Fields(Map<String, Object> values) {

    /** A text or a number; empty when it is not there. */
    String text(String name) {
      Object value = values.get(name);
      return value instanceof String || value instanceof Number ? value.toString() : "";
    }

    /** The texts in a list; none when it is not there. */
    List<String> texts(String name) {
      return values.get(name) instanceof List<?> list
          ? list.stream().filter(Objects::nonNull).map(Object::toString).toList()
          : List.of();
    }

    /** The language, in two small letters; empty when it is not there. */
    String lang() {
      String lang = text("lang").strip().toLowerCase(Locale.ROOT);
      return lang.substring(0, Math.min(2, lang.length()));
    }
  }

  List<Fields> read() throws IOException {
    List<Fields> read = new ArrayList<>();
    for (NumberedLines.Line line : lines.read()) {
      read.add(new Fields(object(line)));
    }
    return read;
  }

  private static Map<String, Object> object(NumberedLines.Line line) throws IOException {
    try {
      Map<String, Object> values = JSON.std.mapFrom(line.text());
      if (values == null || !values.containsKey("id")) {
        throw line.wrong("has no \"id\"");
      }
      return values;
    } catch (JacksonException e) {
      throw line.wrong("is no JSON object");
    }
  }
}
