package nl.openbalie.index;

/**
 * One article that a search found.
 *
 * @param article the article
 * @param snippet HTML-escaped text of the answer, at most about 200 characters, with {@code <mark>}
 *     around what matched
 * @param score 0 to 1: the confidence that the article answers, comparable between queries
 */
public record Hit(Article article, String snippet, double score) {}
