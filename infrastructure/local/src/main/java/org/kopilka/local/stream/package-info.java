/** Follows the table's stream for functions. Nothing here may write to the table. */
@NullMarked
package org.kopilka.local.stream;

import org.jspecify.annotations.NullMarked;
