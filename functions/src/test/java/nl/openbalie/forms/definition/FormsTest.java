package nl.openbalie.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import nl.openbalie.Place;
import nl.openbalie.web.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private final String id = "f" + Token.random().hash().substring(0, 20);
  private final Written form = new Written(id);
  private final FormStore store = Place.DYNAMODB_LOCAL.functions().bean(FormStore.class);
  private final Forms forms = new Forms(store, Place.CLOCK);

  @Test
  void live_isWhatWasPublishedLast() {
    form.save(store, 1);
    assertThat(forms.live(id)).isEmpty();

    store.publish(form.version(1));
    assertThat(forms.live(id)).map(Form::version).contains(1);

    form.save(store, 2);
    assertThat(forms.live(id)).map(Form::version).contains(1);

    store.publish(form.version(2));
    assertThat(forms.live(id)).map(Form::version).contains(2);
    assertThat(forms.live(id)).map(Form::definition).contains(form.version(2).form());
  }

  @Test
  void live_again_isTheSameForm() {
    form.save(store, 1);
    store.publish(form.version(1));

    assertThat(forms.live(id).orElseThrow()).isSameAs(forms.version(id, 1).orElseThrow());
  }

  @Test
  void version_afterTheNextWasPublishedAndAllWasRemoved_canStillBeSent() {
    form.save(store, 1);
    store.publish(form.version(1));
    form.save(store, 2);
    form.save(store, 3);
    store.publish(form.version(3));
    store.remove(form.removal(4));

    assertThat(forms.live(id)).isEmpty();
    assertThat(forms.version(id, 1)).map(Form::definition).contains(form.version(1).form());
    assertThat(forms.version(id, 2)).as("was never live").isEmpty();
    assertThat(forms.version(id, 3)).isPresent();
    assertThat(forms.version(id, 4)).as("the removal").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Hoofdletter", "a#b", "forms", "head", "__proto__", "é"})
  void live_whatIsNoForm_isNothing(String other) {
    assertThat(forms.live(other)).isEmpty();
    assertThat(forms.version(other, 1)).isEmpty();
    assertThat(forms.version(other, -1)).isEmpty();
    assertThat(forms.live("a".repeat(5000))).isEmpty();
  }
}
