/** What AWS gives, on one machine, made from template.yaml itself. */
@NullMarked
package nl.openbalie.cloud;

import org.jspecify.annotations.NullMarked;
