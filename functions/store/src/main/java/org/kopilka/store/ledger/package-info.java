/** The write path: lines, accounts, what is due. May not decide anything. */
@NullMarked
package org.kopilka.store.ledger;

import org.jspecify.annotations.NullMarked;
