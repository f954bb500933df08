package nl.openbalie.index;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/** The words of a Markdown text, without its marks. */
final class PlainText {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final TextContentRenderer RENDERER =
      TextContentRenderer.builder()
          .extensions(EXTENSIONS)
          .lineBreakRendering(LineBreakRendering.COMPACT)
          .nodeRendererFactory(WordsOfLinks::new)
          .build();

  private PlainText() {}

  static String of(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }

  /** A link is its words; where it leads is nothing to search for. */
  private record WordsOfLinks(TextContentNodeRendererContext context) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class);
    }

    @Override
    public void render(Node link) {
      for (Node word = link.getFirstChild(); word != null; word = word.getNext()) {
        context.render(word);
      }
    }
  }
}
