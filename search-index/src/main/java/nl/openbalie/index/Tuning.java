package nl.openbalie.index;

final class Tuning {
  static double d(String k, double v) {
    String s = System.getProperty(k);
    return s == null ? v : Double.parseDouble(s);
  }

  static boolean b(String k, boolean v) {
    String s = System.getProperty(k);
    return s == null ? v : Boolean.parseBoolean(s);
  }

  static final double K1 = d("k1", 0.6), B = d("b", 0.4);
  static final double TITLE = d("title", 1),
      ALT = d("alt", 1),
      BODY = d("body", 0.3),
      TOPIC = d("topic", 0.3),
      TIE = d("tie", 0.2);
  static final double WORDS = d("words", 0.5), FILLER = d("filler", 0.1);
  static final double BODYK1 = d("bk1", 1.2), BODYB = d("bb", 0.6);
  static final boolean IDFBODY = b("idfbody", true);
  static final int GRAM = (int) d("gram", 4);
  static final boolean PAD = b("pad", false);
  static final boolean PHRASING = b("phrasing", false);
  static final String NLSTEM = System.getProperty("nlstem", "Dutch"),
      ENSTEM = System.getProperty("enstem", "English");
  static final double FIX = d("fix", 0.8), ACC = d("acc", 0.7);
}
