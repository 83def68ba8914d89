/** Holds {@code events/} to what the functions do and the template says; may not change either. */
@NullMarked
package org.kopilka.events;

import org.jspecify.annotations.NullMarked;
