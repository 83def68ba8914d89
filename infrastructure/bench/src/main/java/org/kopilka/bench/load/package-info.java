/** Loads: who comes when, and how long they wait. May not know what answers. */
@NullMarked
package org.kopilka.bench.load;

import org.jspecify.annotations.NullMarked;
