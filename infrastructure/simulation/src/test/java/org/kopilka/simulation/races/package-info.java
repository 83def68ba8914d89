/** Real threads at one table, and nobody who decides who goes first. Nothing here may wait. */
@NullMarked
package org.kopilka.simulation.races;

import org.jspecify.annotations.NullMarked;
