/** Every number asserted here is worked by hand from the rules; none may be read off the model. */
@NullMarked
package org.kopilka.auditor;

import org.jspecify.annotations.NullMarked;
