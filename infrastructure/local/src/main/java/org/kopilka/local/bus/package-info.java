/** The event bus: rules and their targets. Nothing here may look into an event but the rules. */
@NullMarked
package org.kopilka.local.bus;

import org.jspecify.annotations.NullMarked;
