/**
 * Compares accounts with their ledger lines, for hands. It may not write a line, nor decide what an
 * account should hold: only the kernel folds lines.
 */
@NullMarked
package org.kopilka.reconciliation;

import org.jspecify.annotations.NullMarked;
