/**
 * The virtual clock and what it sets off. Nothing here may ask the machine for the time but through
 * the clock it is given.
 */
@NullMarked
package org.kopilka.local.time;

import org.jspecify.annotations.NullMarked;
