/** Call: a phone number in, a promise out; the life of a callback until a colleague closes it. */
@NullMarked
package nl.openbalie.callback;

import org.jspecify.annotations.NullMarked;
