/**
 * The rules of HTTP, once: problems, ETags, idempotency, limits, and the contact block on every
 * answer.
 */
@NullMarked
package nl.openbalie.web;

import org.jspecify.annotations.NullMarked;
