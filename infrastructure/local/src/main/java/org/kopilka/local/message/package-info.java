/** Stands in for the SMS network: keeps what was sent. Nothing here may change a text. */
@NullMarked
package org.kopilka.local.message;

import org.jspecify.annotations.NullMarked;
