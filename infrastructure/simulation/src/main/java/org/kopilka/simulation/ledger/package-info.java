/**
 * The ledger without words: rules and store as they are, no JSON. Nothing here may write to the
 * table but through the store.
 */
@NullMarked
package org.kopilka.simulation.ledger;

import org.jspecify.annotations.NullMarked;
