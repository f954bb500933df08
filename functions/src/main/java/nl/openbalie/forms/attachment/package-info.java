/** Attach: files that go along with a form, looked at before they count. */
@NullMarked
package nl.openbalie.forms.attachment;

import org.jspecify.annotations.NullMarked;
