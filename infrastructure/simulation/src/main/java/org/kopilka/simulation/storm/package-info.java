/** What stands behind the counter. Nothing here may know what a step is. */
@NullMarked
package org.kopilka.simulation.storm;

import org.jspecify.annotations.NullMarked;
