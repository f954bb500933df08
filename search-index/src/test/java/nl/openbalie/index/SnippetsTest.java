package nl.openbalie.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SnippetsTest {

  @Test
  void of_html_isEscaped() throws IOException {
    String snippet = snippet("Schrijf <script>alert('x')</script> & \"boek\".", "boek");

    assertThat(snippet)
        .isEqualTo(
            "Schrijf &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;"
                + " &quot;<mark>boek</mark>&quot;.");
  }

  @Test
  void of_otherFormOfWord_isMarked() throws IOException {
    assertThat(snippet("Eerste zin. Alle boeken zijn terug.", "boek"))
        .isEqualTo("Alle <mark>boeken</mark> zijn terug.");
  }

  @Test
  void of_filler_isNotMarked() throws IOException {
    assertThat(snippet("Dit is de zin.", "de")).isEqualTo("Dit is de zin.");
  }

  @Test
  void of_nothingMatches_showsTheStart() throws IOException {
    assertThat(snippet("Eerste zin. Tweede zin.", "giraffe")).isEqualTo("Eerste zin.");
  }

  @Test
  void of_longSentence_isCutAroundTheMatch() throws IOException {
    String text = "woord ".repeat(100) + "boek " + "woord ".repeat(100);

    String snippet = snippet(text, "boek");

    assertThat(snippet).startsWith("… ").endsWith(" …").contains("<mark>boek</mark>");
    assertThat(snippet.replaceAll("<.*?>", "")).hasSizeLessThan(SnippetFormatter.LENGTH + 5);
  }

  @Test
  void of_noText_isEmpty() throws IOException {
    assertThat(snippet("", "boek")).isEmpty();
  }

  private static String snippet(String answer, String word) throws IOException {
    return Snippets.of(answer, List.of(word), Language.NL);
  }
}
