/** Where functions call the outside, and what can go wrong there. Nothing here decides when. */
@NullMarked
package org.kopilka.simulation.outside;

import org.jspecify.annotations.NullMarked;
