/** How one talks to AWS: clients, items and tables, the entry of the functions, priming. */
@NullMarked
package nl.openbalie.aws;

import org.jspecify.annotations.NullMarked;
