/**
 * The packed bytes of ledger lines and accounts: a few bytes an entry, one reader and one writer.
 * May not talk to the table.
 */
@NullMarked
package org.kopilka.store.pack;

import org.jspecify.annotations.NullMarked;
