/** The arithmetic of one receipt, bought and returned; may not know accounts or balances. */
@NullMarked
package org.kopilka.domain.receipt;

import org.jspecify.annotations.NullMarked;
