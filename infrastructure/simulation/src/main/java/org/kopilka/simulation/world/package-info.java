/** One world from one seed: everything wired, stepped through, and brought to rest. */
@NullMarked
package org.kopilka.simulation.world;

import org.jspecify.annotations.NullMarked;
