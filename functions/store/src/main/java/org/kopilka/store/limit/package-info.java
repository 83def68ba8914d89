/** Counters of what there is only so much of. May not decide how much that is. */
@NullMarked
package org.kopilka.store.limit;

import org.jspecify.annotations.NullMarked;
