package nl.openbalie.callback;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a callback.
 *
 * @param callback its next version
 * @param event what is told of it
 * @param kept whether the promise it had is kept, where that is clear now and was not before
 */
record Decision(Callback callback, String event, @Nullable Boolean kept) {}
