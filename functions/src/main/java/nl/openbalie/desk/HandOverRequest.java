package nl.openbalie.desk;

import io.micronaut.serde.annotation.Serdeable;
import nl.openbalie.callback.Action;
import nl.openbalie.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * To whom a callback is passed on: a colleague, another pool or both; with neither it goes back on
 * the list.
 *
 * @param colleague by subject, up to 100 characters
 * @param pool whose work it is from now on
 * @param note what the next one must know, up to 2000 characters
 */
@Serdeable
record HandOverRequest(@Nullable String colleague, @Nullable String pool, @Nullable String note) {

  Action.HandOver checked(String by) {
    return new Action.HandOver(
        by,
        Input.optional("colleague", colleague, 100),
        Input.optional("pool", pool, 100),
        Input.required("note", note, 2000));
  }
}
