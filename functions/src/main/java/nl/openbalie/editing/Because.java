package nl.openbalie.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.openbalie.index.Explained;
import nl.openbalie.index.Explanation;
import nl.openbalie.index.Outcome;
import nl.openbalie.web.Language;
import nl.openbalie.web.Texts;

/** Says what a search did, in sentences for editors. */
record Because(Language language) {

  List<String> of(Explained all) {
    List<String> why = new ArrayList<>();
    if (!all.pinned().isEmpty()) {
      why.add(text("pinned", String.join(", ", all.pinned())));
    } else if (!all.articles().isEmpty()) {
      why.add(outcome(all));
    } else {
      why.add(text("nothing"));
    }
    if (all.corrected() != null) {
      why.add(text("corrected", all.corrected()));
    }
    if (all.glossed() != null) {
      why.add(text("glossed", all.glossed()));
    }
    return why;
  }

  private String outcome(Explained all) {
    String key = "outcome." + lower(all.outcome());
    long score = percent(all.articles().getFirst().score());
    return all.outcome() == Outcome.NONE
        ? text(key, score, percent(Explained.ENOUGH))
        : text(key, score, percent(all.first()), percent(Explained.SURE));
  }

  List<String> of(Explained.Read word) {
    List<String> why = new ArrayList<>();
    String kind = word.filler() ? "filler" : word.known() ? "known" : "unknown";
    why.add(text("word." + kind, word.word(), percent(word.weight())));
    for (Explained.Meant meant : word.senses()) {
      String terms = String.join(" + ", meant.terms());
      why.add(text("sense." + lower(meant.sense()), terms, percent(meant.strength())));
    }
    return why;
  }

  List<String> of(Explanation one) {
    List<String> why = new ArrayList<>();
    if (one.pinned()) {
      why.add(text("place.pinned", one.place()));
    } else if (one.place() == 0) {
      why.add(text("place.none", Explained.COMPARED));
    } else {
      why.add(text("place.ranked", one.place(), percent(one.score())));
    }
    one.parts().forEach(part -> why.add(part(part)));
    if (!one.parts().isEmpty()) {
      why.add(sum(one));
    }
    if (one.alike() > 0) {
      why.add(text("alike", percent(one.alike())));
    }
    return why;
  }

  private String part(Explanation.Part part) {
    if (part.points() <= 0) {
      return text("part.none", part.word());
    }
    String field = part.field().isEmpty() ? "pieces" : part.field();
    return text("part." + field, part.word(), part.found(), part.points());
  }

  private String sum(Explanation one) {
    return switch (one.basis()) {
      case WORDS -> text("sum.words", one.covered(), percent(one.close()));
      case GLOSSES -> text("sum.glosses", one.covered(), percent(one.close()), percent(one.near()));
      case MEANING -> text("sum.meaning", one.covered(), percent(one.near()));
    };
  }

  private static long percent(double share) {
    return Math.round(100 * share);
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private String text(String key, Object... arguments) {
    return Texts.of(language, "explain." + key, arguments);
  }
}
