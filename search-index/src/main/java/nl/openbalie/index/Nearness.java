package nl.openbalie.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final SentenceModel model;
  private final Vectors vectors;

  private Nearness(SentenceModel model, Vectors vectors) {
    this.model = model;
    this.vectors = vectors;
  }

  /** Nothing when the model doesn't know the language, or another one made the vectors. */
  static Optional<Nearness> read(DirectoryReader reader, Language language, SentenceModel model)
      throws IOException {
    String maker = reader.getIndexCommit().getUserData().get(MODEL);
    if (!model.knows(language.code()) || !model.name().equals(maker)) {
      return Optional.empty();
    }
    var vectors = Vectors.read(reader, field(language), model.dimension(), model.unrelated());
    return Optional.of(new Nearness(model, vectors));
  }

  /** The vectors of an article: of each phrasing, and of its answer. */
  static BinaryDocValuesField field(
      Language language, List<String> phrasings, String body, SentenceModel model) {
    List<String> texts = new ArrayList<>(phrasings);
    texts.add(body);
    texts.removeIf(String::isBlank);
    return Vectors.field(field(language), texts.stream().map(model::ofPassage).toList());
  }

  /**
   * How near each document comes, by its number in the index; nothing when the model fails.
   *
   * @param other the question in other words, of which the nearest count; may be the same
   * @return as {@link Vectors#nearness}
   */
  Optional<float[]> of(String question, String other) {
    try {
      float[] nearness = vectors.nearness(model.ofQuestion(question));
      if (!other.equals(question)) {
        float[] ofOther = vectors.nearness(model.ofQuestion(other));
        for (int document = 0; document < nearness.length; document++) {
          nearness[document] = Math.max(nearness[document], ofOther[document]);
        }
      }
      return Optional.of(nearness);
    } catch (ModelUnusableException e) {
      LOG.log(System.Logger.Level.ERROR, "searching by words alone", e);
      return Optional.empty();
    }
  }

  private static String field(Language language) {
    return FIELD + language.code();
  }
}
