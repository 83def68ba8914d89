/** Ledger values as callers see them. Decides nothing. */
@NullMarked
package org.kopilka.wire.ledger;

import org.jspecify.annotations.NullMarked;
