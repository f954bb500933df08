package nl.openbalie.answers;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** An article's Markdown as HTML that is safe to put into any page. */
final class AnswerHtml {

  private static final String ARTICLE_LINK = "article:";
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .attributeProviderFactory(_ ->
              (_, _, attributes) -> attributes.computeIfPresent("href", (_, href) -> link(href)))
          .build();
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "h2",
              "h3",
              "h4",
              "ul",
              "ol",
              "li",
              "strong",
              "em",
              "code",
              "pre",
              "blockquote",
              "hr",
              "a",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .onElements("ol")
          .allowUrlProtocols("https", "mailto", "tel")
          .toFactory();

  private AnswerHtml() {}

  /** Links {@code article:id} lead to {@code ?article=id} of the page the answer stands on. */
  static String of(String markdown) {
    return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
  }

  private static String link(String href) {
    return href.startsWith(ARTICLE_LINK)
        ? "?article=" + href.substring(ARTICLE_LINK.length())
        : href;
  }
}
