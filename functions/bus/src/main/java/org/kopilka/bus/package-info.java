/** Puts events on the bus, and only here; may not know what happened, only how it is sent. */
@NullMarked
package org.kopilka.bus;

import org.jspecify.annotations.NullMarked;
