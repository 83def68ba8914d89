/**
 * Exact whole-number arithmetic of money, points and quantities; may not know what they are for.
 */
@NullMarked
package org.kopilka.domain.money;

import org.jspecify.annotations.NullMarked;
