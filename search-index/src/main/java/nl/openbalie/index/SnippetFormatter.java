package nl.openbalie.index;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Cuts a passage to a readable length and writes it as HTML. */
final class SnippetFormatter extends PassageFormatter {

  static final int LENGTH = 200;

  /** Characters to show before the first match of a passage that is too long. */
  private static final int BEFORE = 40;

  @Override
  public String format(Passage[] passages, String text) {
    return passages.length == 0 ? "" : format(passages[0], text);
  }

  private static String format(Passage passage, String text) {
    int start = start(passage, text);
    int end = end(start, passage.getEndOffset(), text);
    StringBuilder html = new StringBuilder();
    int written = start;
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int from = passage.getMatchStarts()[i];
      int to = passage.getMatchEnds()[i];
      if (from >= written && to <= end) {
        escape(text, written, from, html);
        escape(text, from, to, html.append("<mark>"));
        html.append("</mark>");
        written = to;
      }
    }
    escape(text, written, end, html);
    return (start > passage.getStartOffset() ? "… " : "")
        + html.toString().strip()
        + (end < passage.getEndOffset() ? " …" : "");
  }

  private static int start(Passage passage, String text) {
    int start = passage.getStartOffset();
    if (passage.getLength() <= LENGTH
        || passage.getNumMatches() == 0
        || passage.getMatchStarts()[0] - start <= LENGTH - BEFORE) {
      return start;
    }
    return text.indexOf(' ', passage.getMatchStarts()[0] - BEFORE) + 1;
  }

  private static int end(int start, int end, String text) {
    if (end - start <= LENGTH) {
      return end;
    }
    int space = text.lastIndexOf(' ', start + LENGTH);
    return space > start ? space : start + LENGTH;
  }

  private static void escape(String text, int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n', '\r', '\t' -> html.append(' ');
        default -> html.append(text.charAt(i));
      }
    }
  }
}
