/**
 * What receipts are remembered by, to find fraud among staff. May not decide what is suspicious.
 */
@NullMarked
package org.kopilka.store.fraud;

import org.jspecify.annotations.NullMarked;
