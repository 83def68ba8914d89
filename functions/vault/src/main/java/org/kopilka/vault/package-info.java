/** Fetches secrets when a function starts. Logs none, and keeps them nowhere but in memory. */
@NullMarked
package org.kopilka.vault;

import org.jspecify.annotations.NullMarked;
