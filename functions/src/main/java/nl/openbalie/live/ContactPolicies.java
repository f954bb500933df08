package nl.openbalie.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * The contact policies of the organisation.
 *
 * @param standard what holds where no topic on the way up the tree says otherwise
 * @param topics by topic id
 */
@Serdeable
public record ContactPolicies(TopicPolicy standard, Map<String, TopicPolicy> topics) {

  public ContactPolicies {
    if (standard.channels() == null || standard.pool() == null) {
      throw new IllegalArgumentException("the standard policy has channels and a pool");
    }
  }
}
