package nl.openbalie.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHtmlTest {

  private static final Pattern TAG =
      Pattern.compile(
          "</?(p|br|h[234]|ul|li|strong|em|code|pre|blockquote|hr|table|thead|tbody|tr|th|td)( /)?>"
              + "|<ol( start=\"\\d+\")?>|</ol>|</a>"
              + "|<a( href=\"(https:|mailto:|tel:|[^:\"]*[?/#]|[^:\"]*\")[^\"<>]*\"?)?>");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt:alert(1))",
        "[klik](&#106;avascript:alert(1))",
        "[klik](java\nscript:alert(1))",
        "[klik](data:text/html;base64,PHNjcmlwdD4=)",
        "[klik](vbscript:x)",
        "[klik](article:x\"onmouseover=\"alert(1))",
        "[klik](<article:x\" onmouseover=\"alert(1)>)",
        "<a href='javascript:alert(1)'>klik</a>",
        "<p style='background:url(javascript:x)' onclick=alert(1)>tekst</p>",
        "<svg/onload=alert(1)>",
        "<iframe src=//elders.example></iframe>",
        "<table background='javascript:x'><tr><td onclick=x>cel",
        "```html\n<script>alert(1)</script>\n```",
        "`<script>`",
        "<!--><script>alert(1)</script-->",
        "<math><mtext><script>alert(1)</script></mtext></math>",
        "![x](javascript:alert(1))",
        "<form action=//elders.example><input name=wachtwoord></form>"
      })
  void of_whatAnAttackerWrites_isHarmless(String markdown) {
    assertHarmless(AnswerHtml.of(markdown));
  }

  /** Made of what Markdown and HTML are made of. */
  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "<",
            ">",
            "\"",
            "'",
            "`",
            "[",
            "](",
            ")",
            "javascript:",
            "script",
            "a href=",
            " onclick=",
            "\n",
            "\n\n",
            "|",
            "|-|-|\n",
            "*",
            "# ",
            "1. ",
            "- ",
            "&#x6a;",
            "&lt;",
            "\\",
            "article:",
            "tekst ",
            "https://l.example",
            "img src=x",
            "/",
            "é")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void of_anyMarkdown_isHarmless(@ForAll("markdown") String markdown) {
    assertHarmless(AnswerHtml.of(markdown));
  }

  @Property(tries = 500)
  void of_anyText_isHarmless(@ForAll String text) {
    assertHarmless(AnswerHtml.of(text));
  }

  private static void assertHarmless(String html) {
    assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<");
    assertThat(html.toLowerCase(Locale.ROOT))
        .doesNotContainPattern("<[^>]*(href|src)=\"\\s*(?!https:|mailto:|tel:)[a-z][a-z0-9+.-]*:")
        .doesNotContainPattern("<[^>]*\"\\s*on\\w+=");
  }

  @ParameterizedTest
  @CsvSource({
    "[Paspoort](article:paspoort-verlengen), <a href=\"?article&#61;paspoort-verlengen\">Paspoort</a>",
    "[Site](https://l.example/a), <a href=\"https://l.example/a\">Site</a>",
    "[Bel](tel:140999), <a href=\"tel:140999\">Bel</a>",
    "[Mail](mailto:info@l.example), <a href=\"mailto:info&#64;l.example\">Mail</a>",
    "[Oud](http://l.example), Oud",
    "**vet** en *schuin*, <strong>vet</strong> en <em>schuin</em>",
    "5 < 6 & 7 > 6, 5 &lt; 6 &amp; 7 &gt; 6"
  })
  void of_aLine_isAParagraph(String markdown, String html) {
    assertThat(AnswerHtml.of(markdown)).isEqualToIgnoringNewLines("<p>" + html + "</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "'## Kosten', '<h2>Kosten</h2>'",
    "'- een\n- twee', '<ul><li>een</li><li>twee</li></ul>'",
    "'3. drie\n4. vier', '<ol start=\"3\"><li>drie</li><li>vier</li></ol>'",
    "'| a | b |\n|---|---|\n| 1 | 2 |', "
        + "'<table><thead><tr><th>a</th><th>b</th></tr></thead>"
        + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>'"
  })
  void of_blocks_areKept(String markdown, String html) {
    assertThat(AnswerHtml.of(markdown).replace("\n", "")).isEqualTo(html);
  }
}
