/** Attempts to link cards, and alerts of what is odd. May not decide how many are too many. */
@NullMarked
package org.kopilka.store.attempt;

import org.jspecify.annotations.NullMarked;
