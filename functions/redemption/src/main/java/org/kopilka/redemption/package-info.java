/** Points spent over HTTP: quotes, holds, captures; it decides nothing and publishes nothing. */
@NullMarked
package org.kopilka.redemption;

import org.jspecify.annotations.NullMarked;
