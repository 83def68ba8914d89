/**
 * Puts the events of recorded lines on the bus: adds nothing to them, and its time is the line's.
 */
@NullMarked
package org.kopilka.outbox;

import org.jspecify.annotations.NullMarked;
