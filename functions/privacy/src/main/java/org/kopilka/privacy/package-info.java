/**
 * Lambda: what members agreed to, all that is kept of them, who looked at it, and its erasure. May
 * not change a balance, nor touch a line of the ledger.
 */
@NullMarked
package org.kopilka.privacy;

import org.jspecify.annotations.NullMarked;
