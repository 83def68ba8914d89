/**
 * Every command once undisturbed, and once for each thing that can happen to each of its calls. No
 * chance here: all of them, in order.
 */
@NullMarked
package org.kopilka.simulation.crash;

import org.jspecify.annotations.NullMarked;
