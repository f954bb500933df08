package nl.openbalie.forms.attachment;

import java.util.regex.Pattern;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;

/** What a customer calls a file, without what could mislead a colleague or a computer. */
final class FileName {

  /** In characters. */
  static final int MOST = 100;

  /** Folders, which some browsers tell. */
  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /** Control characters, halves of a character, and what turns the direction of reading. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private FileName() {}

  /** The name cleaned; a problem when nothing is left of it. */
  static String of(String typed) {
    String name = UNSEEN.matcher(PATH.matcher(typed).replaceAll("")).replaceAll("").strip();
    if (name.isEmpty()) {
      throw new Problem(ProblemType.FIELD_MISSING, "name");
    }
    return name.length() <= MOST ? name : shortened(name);
  }

  /** The end tells what opens it. */
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int room = MOST - end.length();
    int cut = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
    return name.substring(0, cut).strip() + end;
  }
}
