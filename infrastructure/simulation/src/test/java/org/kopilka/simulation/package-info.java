/** Tests of the simulation itself: that it is the same each time, and sees what goes wrong. */
@NullMarked
package org.kopilka.simulation;

import org.jspecify.annotations.NullMarked;
