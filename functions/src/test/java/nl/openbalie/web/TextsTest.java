package nl.openbalie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.openbalie.live.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  @Test
  void bundles_haveTheSameKeys() {
    assertThat(bundle(Language.NL).keySet()).isEqualTo(bundle(Language.EN).keySet());
  }

  @Test
  void sentences_inBothLanguages_fillInTheSamePlaces() {
    for (String key : bundle(Language.NL).keySet()) {
      assertThat(places(Language.NL, key)).as(key).isEqualTo(places(Language.EN, key));
    }
  }

  /** A single apostrophe makes the rest of the sentence a quotation, places and all. */
  @ParameterizedTest
  @EnumSource
  void sentence_anyKey_hasItsPlacesFilledInAndItsApostrophesKept(Language language) {
    for (String key : bundle(language).keySet()) {
      String written = bundle(language).getString(key);
      String read = Texts.of(language, key, "<0>", "<1>", "<2>");

      assertThat(read)
          .as(key)
          .isEqualTo(PLACE.matcher(written.replace("''", "'")).replaceAll("<$1>"));
      assertThat(written.replace("''", "")).as(key).doesNotContain("'");
    }
  }

  @ParameterizedTest
  @EnumSource
  void problem_anyType_hasTitleAndDetail(ProblemType type) {
    for (Language language : Language.values()) {
      ProblemDocument document = ProblemDocument.of(new Problem(type, "phone"), language);

      assertThat(document.title()).isNotBlank().doesNotEndWith(".");
      assertThat(document.detail()).isNotBlank().endsWith(".").doesNotContain("{");
      assertThat(document.status()).isBetween(400, 599);
      assertThat(document.type()).hasToString("urn:openbalie:problem:" + type.slug());
    }
  }

  @Test
  void problems_inTheTexts_areAllInUse() {
    Set<String> slugs =
        Set.of(ProblemType.values()).stream().map(ProblemType::slug).collect(Collectors.toSet());

    assertThat(bundle(Language.NL).keySet().stream().filter(key -> key.startsWith("problem.")))
        .allSatisfy(key -> assertThat(slugs).contains(key.split("\\.", -1)[1]));
  }

  @ParameterizedTest
  @EnumSource
  void channel_any_hasATitle(Channel channel) {
    for (Language language : Language.values()) {
      assertThat(Texts.of(language, "channel." + channel.type() + ".title")).isNotBlank();
    }
  }

  private static Set<String> places(Language language, String key) {
    return PLACE
        .matcher(bundle(language).getString(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        "nl.openbalie.web.texts",
        Locale.of(language.code(), "NL"),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
