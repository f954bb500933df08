package nl.openbalie.forms.definition;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.openbalie.live.FormRules;
import nl.openbalie.live.IdentityLevel;
import nl.openbalie.live.Settings;
import nl.openbalie.live.Topic;

/** Forms for tests. */
public final class Definitions {

  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  /** Reporting a nuisance, with steps, rules and fields of all kinds. */
  public static final String NUISANCE =
      """
      {"title": {"nl": "Overlast melden", "en": "Report a nuisance"},
       "topic": "overlast", "identity": "anonymous", "retentionDays": 365,
       "schema": {
         "$schema": "https://json-schema.org/draft/2020-12/schema",
         "type": "object",
         "properties": {
           "kind": {"type": "string", "enum": ["noise", "waste", "other"]},
           "what": {"type": "string", "minLength": 5, "maxLength": 500},
           "times": {"type": "array", "items": {"type": "string", "enum": ["day", "night"]},
                     "minItems": 1, "uniqueItems": true},
           "since": {"type": "string", "format": "date"},
           "neighbours": {"type": "integer", "minimum": 1, "maximum": 50},
           "postcode": {"type": "string", "format": "postcode"},
           "answer": {"type": "boolean"},
           "mail": {"type": "string", "format": "email"},
           "photos": {"type": "array", "items": {"type": "string", "format": "attachment"},
                      "maxItems": 3}},
         "required": ["kind", "what", "times", "neighbours", "postcode", "answer", "mail"]},
       "ui": {"type": "Categorization", "elements": [
         {"type": "Category", "i18n": "nuisance", "elements": [
           {"type": "Label", "i18n": "danger"},
           {"type": "Control", "scope": "#/properties/kind"},
           {"type": "Control", "scope": "#/properties/what", "options": {"multi": true},
            "rule": {"effect": "HIDE", "condition": {
              "scope": "#/properties/kind", "schema": {"const": "noise"}}}},
           {"type": "Group", "i18n": "noise",
            "rule": {"effect": "SHOW", "condition": {
              "type": "LEAF", "scope": "#/properties/kind", "expectedValue": "noise"}},
            "elements": [
              {"type": "Control", "scope": "#/properties/times"},
              {"type": "Control", "scope": "#/properties/since"},
              {"type": "Control", "scope": "#/properties/neighbours",
               "rule": {"effect": "SHOW", "condition": {
                 "scope": "#/properties/times", "schema": {"contains": {"const": "night"}}}}}]}]},
         {"type": "Category", "i18n": "you", "elements": [
           {"type": "Control", "scope": "#/properties/postcode"},
           {"type": "Control", "scope": "#/properties/photos"},
           {"type": "Control", "scope": "#/properties/answer"},
           {"type": "Control", "scope": "#/properties/mail",
            "rule": {"effect": "SHOW", "condition": {"type": "AND", "conditions": [
              {"scope": "#/properties/answer", "schema": {"const": true}},
              {"type": "OR", "conditions": [
                {"scope": "#/properties/kind", "schema": {"enum": ["noise", "waste"]}},
                {"scope": "#/properties/neighbours", "schema": {"minimum": 10}}]}]}}}]}]},
       "texts": {
         "nl": {"fields": {
             "kind": {"label": "Soort overlast", "help": "Kies wat het best past.",
                      "choices": {"noise": "Lawaai", "waste": "Afval", "other": "Iets anders"}},
             "what": {"label": "Wat is er aan de hand", "help": "Vertel wat u merkt."},
             "times": {"label": "Wanneer", "help": "U kunt beide kiezen.",
                       "choices": {"day": "overdag", "night": "'s nachts"}},
             "since": {"label": "Sinds", "help": "De eerste dag."},
             "neighbours": {"label": "Hoeveel buren", "help": "Buren die het ook horen."},
             "postcode": {"label": "Postcode", "help": "Waar het is."},
             "photos": {"label": "Foto's", "help": "Hoogstens drie."},
             "answer": {"label": "Antwoord", "help": "Wilt u antwoord?"},
             "mail": {"label": "E-mailadres", "help": "Hier krijgt u het antwoord."}},
           "labels": {"nuisance": "De overlast", "danger": "Is er gevaar? Bel 112.",
                      "noise": "Het lawaai", "you": "Over u"}},
         "en": {"fields": {
             "kind": {"label": "Kind of nuisance", "help": "Choose what fits best.",
                      "choices": {"noise": "Noise", "waste": "Waste", "other": "Other"}},
             "what": {"label": "What is happening", "help": "Tell what you notice."},
             "times": {"label": "When", "help": "You can choose both.",
                       "choices": {"day": "by day", "night": "at night"}},
             "since": {"label": "Since", "help": "The first day."},
             "neighbours": {"label": "How many neighbours", "help": "Who hear it too."},
             "postcode": {"label": "Postcode", "help": "Where it is."},
             "photos": {"label": "Photos", "help": "Three at most."},
             "answer": {"label": "Answer", "help": "Do you want an answer?"},
             "mail": {"label": "Email address", "help": "Where the answer goes."}},
           "labels": {"nuisance": "The nuisance", "danger": "Is there danger? Call 112.",
                      "noise": "The noise", "you": "About you"}}},
       "sources": {"mail": ["identity.mail", "earlier"], "postcode": ["given"]}}
      """;

  private Definitions() {}

  /** The form of a definition in JSON. */
  public static Form form(String definition) {
    return Form.of("form", 1, read(definition, FormDefinition.class), CLOCK);
  }

  static Map<String, JsonNode> values(String json) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    json(json).entries().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return values;
  }

  static JsonNode json(String json) {
    return read(json, JsonNode.class);
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return ObjectMapper.getDefault().readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings with the topics of these forms, and a service that knows a street. */
  static Settings settings(int askedFields) {
    Settings plain = Settings.fallback("14 020", "post@example.nl");
    var records = new FormRules.Records(IdentityLevel.STRONG, Map.of("street", "/street"));
    return new Settings(
        plain.organisation(),
        plain.hours(),
        plain.exceptions(),
        Stream.of("overlast", "t").map(id -> new Topic(id, null, Map.of("nl", id))).toList(),
        plain.policies(),
        plain.pools(),
        plain.products(),
        plain.locations(),
        plain.calling(),
        plain.retention(),
        new FormRules(askedFields, 90, records),
        plain.synonyms(),
        plain.pinned());
  }
}
