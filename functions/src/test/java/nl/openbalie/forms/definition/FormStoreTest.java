package nl.openbalie.forms.definition;

import static nl.openbalie.web.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import nl.openbalie.Place;
import nl.openbalie.web.ProblemType;
import nl.openbalie.web.Token;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class FormStoreTest {

  @Parameter private Place place;

  private final String id = "f" + Token.random().hash().substring(0, 20);
  private final Written form = new Written(id);
  private FormStore store;

  @BeforeEach
  void open() {
    store = place.functions().bean(FormStore.class);
  }

  @Test
  void save_isTheLatestVersionInTheListButNotLive() {
    form.save(store, 1);
    form.save(store, 2);

    assertThat(store.latest(id)).contains(form.version(2));
    assertThat(store.version(id, 1)).contains(form.version(1));
    assertThat(store.version(id, 3)).isEmpty();
    assertThat(store.list()).contains(form.summary(2)).doesNotContain(form.summary(1));
    assertThat(store.live(id)).isEmpty();
    assertThat(store.published(id, 1)).isEmpty();
    assertThat(store.published(id, 2)).isEmpty();
  }

  @Test
  void save_onTopOfAnOlderVersion_isStaleAndNotInTheList() {
    form.save(store, 1);
    form.save(store, 2);

    assertStale(() -> form.save(store, 1));
    assertStale(() -> form.save(store, 2));
    assertStale(() -> form.save(store, 4));

    assertThat(store.latest(id)).contains(form.version(2));
    assertThat(store.list()).contains(form.summary(2));
  }

  @Test
  void publish_theLatestVersion_isLiveAndStaysSoWhileTheNextIsWritten() {
    form.save(store, 1);
    store.publish(form.version(1));
    form.save(store, 2);

    assertThat(store.live(id)).contains(1);
    assertThat(store.list()).contains(form.summary(2).live(1));
    assertStale(() -> store.publish(form.version(1)));

    store.publish(form.version(2));

    assertThat(store.live(id)).contains(2);
    assertThat(store.list()).contains(form.summary(2).live(2));
  }

  @Test
  void published_onlyVersionsThatWereLive_areFoundForEver() {
    form.save(store, 1);
    store.publish(form.version(1));
    form.save(store, 2);
    form.save(store, 3);
    store.publish(form.version(3));

    assertThat(store.published(id, 1)).contains(form.version(1));
    assertThat(store.published(id, 2)).isEmpty();
    assertThat(store.published(id, 3)).contains(form.version(3));
  }

  @Test
  void remove_aLiveForm_isOffTheListWithItsVersionsKept() {
    form.save(store, 1);
    store.publish(form.version(1));

    store.remove(form.removal(2));

    assertThat(store.live(id)).isEmpty();
    assertThat(store.list()).extracting(FormSummary::id).doesNotContain(id);
    assertThat(store.latest(id)).contains(form.removal(2));
    assertThat(store.version(id, 1)).contains(form.version(1));
    assertThat(store.published(id, 1)).contains(form.version(1));
    assertStale(() -> store.remove(form.removal(2)));
  }

  @Test
  void save_afterRemoval_isInTheListAgainButNotLive() {
    form.save(store, 1);
    store.publish(form.version(1));
    store.remove(form.removal(2));

    form.save(store, 3);

    assertThat(store.list()).contains(form.summary(3));
    assertThat(store.live(id)).isEmpty();
    assertThat(store.published(id, 1)).contains(form.version(1));
  }

  private static void assertStale(ThrowingCallable call) {
    assertProblem(ProblemType.VERSION_STALE, "If-Match", call);
  }
}
