package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What questions are about.
 *
 * @param parent the wider topic, null at the top of the tree
 * @param title by language code
 */
@Serdeable
public record Topic(String id, @Nullable String parent, Map<String, String> title) {}
