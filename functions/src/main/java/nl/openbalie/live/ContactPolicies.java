package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * The contact policies of the organisation.
 *
 * @param standard where no topic on the way up the tree says otherwise
 * @param topics by topic id; a topic without one has its parent's
 */
@Serdeable
record ContactPolicies(ContactPolicy standard, Map<String, ContactPolicy> topics) {}
