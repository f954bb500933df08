package nl.openbalie.index;

/** What happens to one article in one language of the index. */
public sealed interface ArticleChange {

  /** The article goes live, or takes the place of its earlier version. */
  record Put(Article article) implements ArticleChange {}

  /** The article is no longer found. */
  record Remove(String id, String lang) implements ArticleChange {}
}
