package nl.openbalie.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.openbalie.meaning.ModelUnusableException;
import nl.openbalie.meaning.SentenceModel;
import nl.openbalie.meaning.Vectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.DirectoryReader;

/** How near articles of one language come to a question in what they mean. */
final class Nearness {

  private static final System.Logger LOG = System.getLogger(Nearness.class.getName());

  /** What of a commit names the model that made its vectors. */
  static final String MODEL = "model";

  private static final String FIELD = "meaning_";

  /**
   * How near documents come.
   *
   * @param values by the document's number in the index, as {@link Vectors#nearness}
   */
  record Near(Basis basis, float[] values) {}

  private final Basis basis;
  private final SentenceModel model;
  private final Vectors vectors;

  private Nearness(Basis basis, SentenceModel model, Vectors vectors) {
    this.basis = basis;
    this.model = model;
    this.vectors = vectors;
  }

  /** Whether the model knows the language, or another one in which its words can be said. */
  static boolean isPossible(Language language, SentenceModel model) {
    return basis(language, model) != Basis.WORDS;
  }

  private static Basis basis(Language language, SentenceModel model) {
    if (model.knows(language.code())) {
      return Basis.MEANING;
    }
    boolean glossed = language == Language.NL && model.knows(Language.EN.code());
    return glossed ? Basis.GLOSSES : Basis.WORDS;
  }

  private static String readable(String text, Basis basis) {
    return basis == Basis.GLOSSES ? Glossary.dutch().of(text) : text;
  }

  /** Nothing when the model doesn't know the language, or another one made the vectors. */
  static Optional<Nearness> read(DirectoryReader reader, Language language, SentenceModel model)
      throws IOException {
    String maker = reader.getIndexCommit().getUserData().get(MODEL);
    if (!isPossible(language, model) || !model.name().equals(maker)) {
      return Optional.empty();
    }
    var vectors = Vectors.read(reader, field(language), model.dimension(), model.unrelated());
    return Optional.of(new Nearness(basis(language, model), model, vectors));
  }

  /** The vectors of an article: of each phrasing, and of its answer. */
  static BinaryDocValuesField field(
      Language language, List<String> phrasings, String body, SentenceModel model) {
    Basis basis = basis(language, model);
    List<float[]> vectors =
        Stream.concat(phrasings.stream(), Stream.of(body))
            .map(text -> readable(text, basis))
            .filter(text -> !text.isBlank())
            .map(model::ofPassage)
            .toList();
    return Vectors.field(field(language), vectors);
  }

  Basis basis() {
    return basis;
  }

  /**
   * How near each document comes, by its number in the index; nothing when the model fails.
   *
   * @param other the question in other words, of which the nearest count; may be the same
   */
  Optional<Near> of(String question, String other) {
    try {
      float[] nearness = nearness(question);
      if (!other.equals(question)) {
        float[] ofOther = nearness(other);
        for (int document = 0; document < nearness.length; document++) {
          nearness[document] = Math.max(nearness[document], ofOther[document]);
        }
      }
      return Optional.of(new Near(basis, nearness));
    } catch (ModelUnusableException e) {
      LOG.log(System.Logger.Level.ERROR, "searching by words alone", e);
      return Optional.empty();
    }
  }

  /** The text as the model gets it to read. */
  String readable(String text) {
    return readable(text, basis);
  }

  private float[] nearness(String question) {
    String readable = readable(question);
    return readable.isBlank() ? vectors.none() : vectors.nearness(model.ofQuestion(readable));
  }

  private static String field(Language language) {
    return FIELD + language.code();
  }
}
