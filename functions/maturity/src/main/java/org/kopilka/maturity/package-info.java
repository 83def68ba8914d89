/** Announces points that became available: no balance may depend on whether it ran. */
@NullMarked
package org.kopilka.maturity;

import org.jspecify.annotations.NullMarked;
