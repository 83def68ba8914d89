/** Which phones texts reach, and nothing about whose they are. */
@NullMarked
package org.kopilka.phones;

import org.jspecify.annotations.NullMarked;
