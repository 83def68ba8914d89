/** What is left to chance, all of it from one seed. Nothing here may look at a clock. */
@NullMarked
package org.kopilka.simulation.chance;

import org.jspecify.annotations.NullMarked;
