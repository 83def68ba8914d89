/** Bugs planted into the sources for the time of a test. Nothing here may touch a file. */
@NullMarked
package org.kopilka.simulation.planted;

import org.jspecify.annotations.NullMarked;
