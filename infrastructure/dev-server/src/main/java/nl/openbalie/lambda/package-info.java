/** The functions as AWS runs them: the shipped zip, behind what plays API Gateway. */
@NullMarked
package nl.openbalie.lambda;

import org.jspecify.annotations.NullMarked;
