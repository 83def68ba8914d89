/**
 * The ledger kernel: decides what happens to an account and applies what was decided. It is handed
 * time; it may not read a clock, a store or a random number, and nothing else changes a balance.
 */
@NullMarked
package org.kopilka.domain.ledger;

import org.jspecify.annotations.NullMarked;
