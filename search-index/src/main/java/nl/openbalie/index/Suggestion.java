package nl.openbalie.index;

/**
 * An article offered while a customer types.
 *
 * @param id the article's id
 * @param title the article's title
 */
public record Suggestion(String id, String title) {}
