package nl.openbalie.index;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The words of a Markdown text, without its marks. */
final class PlainText {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final TextContentRenderer RENDERER =
      TextContentRenderer.builder()
          .extensions(EXTENSIONS)
          .lineBreakRendering(LineBreakRendering.COMPACT)
          .build();

  private PlainText() {}

  static String of(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }
}
