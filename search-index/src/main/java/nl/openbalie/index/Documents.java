package nl.openbalie.index;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** Articles as Lucene documents. */
final class Documents {

  private Documents() {}

  static Term key(String id, String lang) {
    return new Term(Fields.KEY, id + "/" + lang);
  }

  static Document of(Article article) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.KEY, key(article.id(), article.lang()).bytes(), Store.NO));
    document.add(new StringField(Fields.TOPIC_ID, article.topic(), Store.NO));
    document.add(new StoredField(Fields.ARTICLE, JSON.std.asString(article)));
    addText(document, article);
    return document;
  }

  static Article article(Document document) throws IOException {
    return JSON.std.beanFrom(Article.class, document.get(Fields.ARTICLE));
  }

  private static void addText(Document document, Article article) {
    Language language = Language.of(article.lang());
    String body = PlainText.of(article.answer());
    add(
        document,
        language,
        article.title(),
        Fields.TITLE,
        Fields.GRAMS,
        Fields.TYPED,
        Fields.WORDS);
    for (String alternative : article.alternatives()) {
      add(
          document,
          language,
          alternative,
          Fields.ALTERNATIVES,
          Fields.GRAMS,
          Fields.TYPED,
          Fields.WORDS);
    }
    add(document, language, body, Fields.BODY, Fields.WORDS);
    add(document, language, article.topicTitle(), Fields.TOPIC, Fields.WORDS);
  }

  private static void add(Document document, Language language, String text, Fields... fields) {
    for (Fields field : fields) {
      document.add(new TextField(field.in(language), text, Store.NO));
    }
  }
}
