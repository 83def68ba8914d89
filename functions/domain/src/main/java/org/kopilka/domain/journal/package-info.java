/** What a ledger line is and how a command ends. May not know where lines are kept. */
@NullMarked
package org.kopilka.domain.journal;

import org.jspecify.annotations.NullMarked;
