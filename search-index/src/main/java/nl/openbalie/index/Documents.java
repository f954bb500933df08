package nl.openbalie.index;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.openbalie.index.Tokens.Token;
import nl.openbalie.meaning.SentenceModel;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Articles as Lucene documents. */
final class Documents {

  /** How many words of an answer are its beginning. */
  private static final int LEAD = 40;

  /** How many words of an answer count more than once where letters are compared. */
  private static final int OPENING = 25;

  /** How often they count there, and the phrasings; by measurement. */
  private static final int OF_WHAT_TELLS = 2;

  /** Says which articles have a word, and no more. */
  private static final FieldType PRESENCE = new FieldType();

  static {
    PRESENCE.setIndexOptions(IndexOptions.DOCS);
    PRESENCE.setOmitNorms(true);
    PRESENCE.freeze();
  }

  private Documents() {}

  static Term key(String id, String lang) {
    return new Term(Fields.KEY, id + "/" + lang);
  }

  /**
   * @param model for the vectors; null for an index of words alone
   */
  static Document of(Article article, @Nullable SentenceModel model) throws IOException {
    Document document = new Document();
    BytesRef key = key(article.id(), article.lang()).bytes();
    document.add(new StringField(Fields.KEY, key, Store.NO));
    document.add(new SortedDocValuesField(Fields.KEY, key));
    document.add(new NumericDocValuesField(Fields.POPULARITY, article.popularity()));
    document.add(new StoredField(Fields.ARTICLE, JSON.std.asString(article)));
    addText(document, article, Language.of(article.lang()), model);
    return document;
  }

  static Article article(Document document) throws IOException {
    return JSON.std.beanFrom(Article.class, document.get(Fields.ARTICLE));
  }

  private static void addText(
      Document document, Article article, Language language, @Nullable SentenceModel model) {
    List<String> phrasings = new ArrayList<>(List.of(article.title()));
    phrasings.addAll(article.alternatives());
    for (String phrasing : phrasings) {
      add(document, language, phrasing, Fields.QUESTION, Fields.GRAMS, Fields.TYPED);
      addPresence(document, language, phrasing);
    }
    document.add(new BinaryDocValuesField(Fields.PHRASINGS, Phrasings.of(phrasings, language)));
    String body = PlainText.of(article.answer());
    add(document, language, body, Fields.BODY, Fields.BODY_GRAMS);
    String telling = String.join(" ", phrasings) + " " + beginning(body, language, OPENING) + " ";
    BytesRef letters = Letters.of(telling.repeat(OF_WHAT_TELLS) + body, language);
    document.add(new BinaryDocValuesField(Fields.LETTERS + language.code(), letters));
    add(document, language, beginning(body, language, LEAD), Fields.LEAD);
    addPresence(document, language, body);
    add(document, language, article.topicTitle(), Fields.TOPIC);
    addPresence(document, language, article.topicTitle());
    if (model != null && Nearness.isPossible(language, model)) {
      document.add(Nearness.field(language, phrasings, body, model));
    }
  }

  private static String beginning(String text, Language language, int most) {
    List<Token> words = Tokens.of(text, language.plain(), most);
    return words.isEmpty() ? "" : text.substring(0, words.getLast().end());
  }

  private static void add(Document document, Language language, String text, Fields... fields) {
    for (Fields field : fields) {
      document.add(new TextField(field.in(language), text, Store.NO));
    }
  }

  private static void addPresence(Document document, Language language, String text) {
    document.add(new Field(Fields.FORMS.in(language), text, PRESENCE));
    document.add(new Field(Fields.WORDS.in(language), text, PRESENCE));
  }
}
