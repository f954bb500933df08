package nl.openbalie.cases;

import java.time.Instant;
import java.util.Set;

/**
 * An event that not everybody has been told of.
 *
 * @param told names of those who have
 * @param attempts how often it was tried in vain
 * @param due when it is tried again
 */
public record Untold(CaseEvent event, Set<String> told, int attempts, Instant due) {}
