/** What was found once, found no more. */
@NullMarked
package org.kopilka.fuzz;

import org.jspecify.annotations.NullMarked;
