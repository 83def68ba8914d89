/** The deployed stack from outside. Nothing here may use what AWS itself does not offer. */
@NullMarked
package org.kopilka.endtoend;

import org.jspecify.annotations.NullMarked;
