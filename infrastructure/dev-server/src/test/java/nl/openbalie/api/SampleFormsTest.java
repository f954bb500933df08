package nl.openbalie.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.openbalie.forms.definition.Field;
import nl.openbalie.forms.definition.Form;
import nl.openbalie.forms.definition.FormCheck;
import nl.openbalie.forms.definition.FormDefinition;
import nl.openbalie.forms.definition.FormDefinition.FieldText;
import nl.openbalie.live.LiveKnowledge;
import nl.openbalie.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of the invented municipality, as its editors would want them. */
final class SampleFormsTest {

  private static final Path SAMPLE = World.ROOT.resolve("infrastructure/sample");

  /** What only a friend would say. */
  private static final Pattern FAMILIAR =
      Pattern.compile("\\b(je|jij|jou|jouw|jullie)\\b", Pattern.CASE_INSENSITIVE);

  /** One sentence: a period within it is followed by no space. */
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}([^.!?]|[.](?! ))*[.]");

  private static final Pattern LINK = Pattern.compile("(?m)^form: (.+)$");

  static List<Form> forms() {
    return files("forms", ".json").map(SampleFormsTest::form).toList();
  }

  private static Form form(Path file) {
    String id = file.getFileName().toString().replace(".json", "");
    return Form.of(id, 1, definition(file), World.get().clock());
  }

  private static FormDefinition definition(Path file) {
    try {
      JsonMapper json = World.get().server().bean(JsonMapper.class);
      return json.readValue(read(file), FormDefinition.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(String folder, String end) {
    try (Stream<Path> files = Files.walk(SAMPLE.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void form_asAnEditorSavesIt_isInOrder(Form form) {
    LiveKnowledge live = World.get().server().bean(LiveKnowledge.class);
    FormCheck check = World.get().server().bean(FormCheck.class);

    assertThat(check.flaw(form.definition(), live.settings())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void form_filledInFromWhatItAsks_canBeSent(Form form) {
    assertThat(new Ways(form).from(Map.of()))
        .isNotEmpty()
        .allSatisfy(way -> assertThat(form.errors(way.values(), Language.NL)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void texts_arePlainAndPolite(Form form) {
    form.definition()
        .texts()
        .forEach((_, texts) -> {
          assertThat(texts.fields().values())
              .allSatisfy(text -> assertThat(text.help()).matches(SENTENCE))
              .allSatisfy(text -> assertThat(text.label()).doesNotEndWith("."));
        });
    assertThat(form.definition().texts().get("nl").fields().values())
        .flatExtracting(SampleFormsTest::words)
        .noneMatch(words -> FAMILIAR.matcher(words).find());
  }

  private static List<String> words(FieldText text) {
    return Stream.concat(Stream.of(text.label(), text.help()), text.choices().values().stream())
        .toList();
  }

  /** Else what was given in one form would not do in another. */
  @Test
  void fields_ofTheSameName_holdTheSameInAllForms() {
    Map<String, List<Object>> known = new HashMap<>();
    for (Form form : forms()) {
      for (Field field : form.fields()) {
        List<Object> same = List.of(field.schema().getValue(), field.sources());
        assertThat(known.computeIfAbsent(field.name(), _ -> same))
            .as("%s of %s", field.name(), form.id())
            .isEqualTo(same);
      }
    }
  }

  @Test
  void articles_nameFormsThatExist_andNoFormIsForgotten() {
    Set<String> named =
        files("articles", ".md")
            .map(SampleFormsTest::read)
            .flatMap(SampleFormsTest::form)
            .collect(Collectors.toSet());

    assertThat(forms()).extracting(Form::id).hasSize(8).containsExactlyInAnyOrderElementsOf(named);
  }

  private static Stream<String> form(String article) {
    return LINK.matcher(article).results().map(found -> found.group(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
