package nl.openbalie.index;

import java.util.HashMap;
import java.util.Map;

/**
 * How a Dutch word sounds: words that are easily taken for each other in writing have one sound.
 */
final class Sound {

  private static final int LONGEST = 3;
  private static final Map<String, String> SOUNDS = new HashMap<>();

  static {
    for (String rule :
        ("ij=y ei=y ey=y ouw=au auw=au ou=au sch=sg ch=g ck=k qu=kw x=ks ph=f th=t ce=se ci=si cy=sy"
                + " c=k z=s v=f dt=t eau=o ie=i ae=a")
            .split(" ")) {
      String[] sides = rule.split("=");
      SOUNDS.put(sides[0], sides[1]);
    }
  }

  private Sound() {}

  static String of(String word) {
    StringBuilder sound = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int length = Math.min(LONGEST, word.length() - at);
      while (length > 1 && !SOUNDS.containsKey(word.substring(at, at + length))) {
        length--;
      }
      String letters = word.substring(at, at + length);
      add(sound, SOUNDS.getOrDefault(letters, letters));
      at += length;
    }
    harden(sound);
    return sound.toString();
  }

  /** Letters that are written twice sound once. */
  private static void add(StringBuilder sound, String letters) {
    for (char letter : letters.toCharArray()) {
      if (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter) {
        sound.append(letter);
      }
    }
  }

  private static void harden(StringBuilder sound) {
    int last = sound.length() - 1;
    if (last >= 0 && sound.charAt(last) == 'd') {
      sound.setCharAt(last, 't');
    } else if (last >= 0 && sound.charAt(last) == 'b') {
      sound.setCharAt(last, 'p');
    }
    if (last >= 1 && sound.charAt(last) == 't' && sound.charAt(last - 1) == 't') {
      sound.setLength(last);
    }
  }
}
