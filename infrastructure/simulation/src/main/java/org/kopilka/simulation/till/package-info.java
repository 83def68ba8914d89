/** Tills and shops: what they ask for, again and again until they hear. They know no ledger. */
@NullMarked
package org.kopilka.simulation.till;

import org.jspecify.annotations.NullMarked;
