package nl.openbalie.corpus;

/** What somebody types, as a line of {@code queries.jsonl}. */
public record Query(String id, String lang, String text) {}
