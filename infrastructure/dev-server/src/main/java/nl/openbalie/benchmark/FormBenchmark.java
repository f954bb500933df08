package nl.openbalie.benchmark;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.FormDefinition;
import nl.openbalie.web.Language;

/**
 * How long one core takes to tell of a form what is shown, what is left to ask and what is wrong.
 */
final class FormBenchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int PARTS = 10;
  private static final int WARM_UP = 2_000;
  private static final int MEASURED = 5_000;

  private static final String FORM =
      """
      {"title": {"nl": "Formulier", "en": "Form"}, "topic": "any", "identity": "strong",
       "retentionDays": 1, "sources": {},
       "schema": {"type": "object", "properties": {%s}, "required": [%s]},
       "ui": {"type": "Categorization", "elements": [%s]},
       "texts": {"nl": {"fields": {%s}, "labels": {"part": "Deel"}}}}
      """;

  private static final String PROPERTIES =
      """
      "kind%1$d": {"type": "string", "enum": ["a", "b", "c"]},
      "why%1$d": {"type": "string", "minLength": 5, "maxLength": 500},
      "count%1$d": {"type": "integer", "minimum": 1, "maximum": 99},
      "phone%1$d": {"type": "string", "format": "phone"},
      "iban%1$d": {"type": "string", "format": "iban"},
      "postcode%1$d": {"type": "string", "format": "postcode"}
      """;

  private static final String STEP =
      """
      {"type": "Category", "i18n": "part", "elements": [
        {"type": "Control", "scope": "#/properties/kind%1$d"},
        {"type": "Control", "scope": "#/properties/why%1$d", "rule": {"effect": "HIDE",
         "condition": {"scope": "#/properties/kind%1$d", "schema": {"const": "a"}}}},
        {"type": "Control", "scope": "#/properties/count%1$d"},
        {"type": "Group", "i18n": "part", "rule": {"effect": "SHOW", "condition": {"type": "OR",
         "conditions": [
          {"scope": "#/properties/count%1$d", "schema": {"minimum": 2}},
          {"type": "LEAF", "scope": "#/properties/kind%1$d", "expectedValue": "c"}]}},
         "elements": [
          {"type": "Control", "scope": "#/properties/phone%1$d"},
          {"type": "Control", "scope": "#/properties/iban%1$d"}]},
        {"type": "Control", "scope": "#/properties/postcode%1$d", "rule": {"effect": "SHOW",
         "condition": {"scope": "#/properties/iban%1$d", "schema": {"not": {"const": "x"}}}}}]}
      """;

  private static final String VALUES =
      """
      "kind%1$d": "b", "why%1$d": "Omdat het moet", "count%1$d": 3, "phone%1$d": "020 012 3456",
      "iban%1$d": "NL91 ABNA 0417 1643 01"
      """;

  String run() throws IOException {
    FormDefinition definition = definition();
    long begin = THREADS.getCurrentThreadCpuTime();
    Form form = Form.of("form", 1, definition, Clock.systemUTC());
    double made = milliseconds(begin);
    Map<String, JsonNode> values = values();
    double[] readings = new double[MEASURED];
    double first = evaluate(form, values);
    for (int i = -WARM_UP; i < MEASURED; i++) {
      double reading = evaluate(form, values);
      if (i >= 0) {
        readings[i] = reading;
      }
    }
    Figures figures = new Figures(readings);
    return Benchmark.text(
        "form of %d fields with conditions, shown + ask + advice on one core: "
            + "p50 %.2f CPU ms, p99 %.2f CPU ms (first %.1f, making the form ready %.1f)",
        form.fields().size(), figures.median(), figures.quantile(0.99), first, made);
  }

  /** Everything is shown; of each part the account number is wrong and the postcode left to ask. */
  private static double evaluate(Form form, Map<String, JsonNode> values) {
    long begin = THREADS.getCurrentThreadCpuTime();
    int shown = form.shown(values).size();
    int ask = form.ask(values).size();
    int advice = form.advice(values, Language.NL).size();
    double reading = milliseconds(begin);
    if (shown != form.fields().size() || ask != 2 * PARTS || advice != PARTS) {
      throw new IllegalStateException(shown + " shown, " + ask + " to ask, " + advice + " wrong");
    }
    return reading;
  }

  private static double milliseconds(long since) {
    return (THREADS.getCurrentThreadCpuTime() - since) / 1e6;
  }

  private static FormDefinition definition() throws IOException {
    String properties = parts(PROPERTIES);
    JsonNode names = read("{" + properties + "}", JsonNode.class);
    String required = list(names, "\"%s\"");
    String texts = list(names, "\"%s\": {\"label\": \"Veld\", \"help\": \"Vul dit in.\"}");
    return read(FORM.formatted(properties, required, parts(STEP), texts), FormDefinition.class);
  }

  private static Map<String, JsonNode> values() throws IOException {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    read("{" + parts(VALUES) + "}", JsonNode.class)
        .entries()
        .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return values;
  }

  private static String parts(String template) {
    return IntStream.range(0, PARTS).mapToObj(template::formatted).collect(Collectors.joining(","));
  }

  private static String list(JsonNode names, String template) {
    var list = new StringBuilder();
    names
        .entries()
        .forEach(entry ->
            list.append(list.isEmpty() ? "" : ",").append(template.formatted(entry.getKey())));
    return list.toString();
  }

  private static <T> T read(String json, Class<T> type) throws IOException {
    return Objects.requireNonNull(ObjectMapper.getDefault().readValue(json, type));
  }
}
