/** Which tier money in a rolling window reaches; may not know where that money comes from. */
@NullMarked
package org.kopilka.domain.tier;

import org.jspecify.annotations.NullMarked;
