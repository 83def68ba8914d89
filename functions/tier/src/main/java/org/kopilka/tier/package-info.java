/** Reviews of tiers: never rates a recorded receipt again. */
@NullMarked
package org.kopilka.tier;

import org.jspecify.annotations.NullMarked;
