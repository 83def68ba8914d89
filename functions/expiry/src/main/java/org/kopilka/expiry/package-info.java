/** Records and announces points that expire: no balance may depend on whether it ran. */
@NullMarked
package org.kopilka.expiry;

import org.jspecify.annotations.NullMarked;
