package nl.openbalie.editing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;
import nl.openbalie.versions.Version;
import nl.openbalie.web.EntityTag;
import nl.openbalie.web.Problem;
import nl.openbalie.web.ProblemType;
import org.jspecify.annotations.Nullable;

/** What the editors of articles and those of forms do alike. */
final class Revisions {

  private Revisions() {}

  /** What was found, unless that is a removal; this problem otherwise. */
  static <V extends Version> V present(Optional<V> found, ProblemType absent) {
    return found.filter(version -> !version.removed()).orElseThrow(() -> new Problem(absent, "id"));
  }

  /** The latest version, which must be the one in {@code If-Match}. */
  static <V extends Version> V expected(
      Optional<V> latest, @Nullable String ifMatch, ProblemType absent) {
    EntityTag expected = EntityTag.required(ifMatch, null);
    V present = present(latest, absent);
    if (present.version() != expected.version()) {
      throw new Problem(ProblemType.VERSION_STALE, HttpHeaders.IF_MATCH);
    }
    return present;
  }

  /** The number after the base; what was removed can be written anew, and its numbers go on. */
  static int next(EntityTag base, Optional<? extends Version> latest) {
    int removal = latest.filter(Version::removed).map(Version::version).orElse(0);
    return 1 + (base.version() == 0 ? removal : base.version());
  }

  /** The answer to a version that was saved. */
  static <V extends Version> HttpResponse<V> saved(V version) {
    return tagged(version.version() == 1 ? HttpResponse.created("") : HttpResponse.ok(), version);
  }

  static <V extends Version> HttpResponse<V> tagged(MutableHttpResponse<?> response, V version) {
    return response
        .header(HttpHeaders.ETAG, new EntityTag(version.version()).toString())
        .body(version);
  }
}
