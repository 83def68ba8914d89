/** How a request is told from its repetition; stores nothing. */
@NullMarked
package org.kopilka.wire.idempotency;

import org.jspecify.annotations.NullMarked;
