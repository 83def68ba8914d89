/** Day X as it stands, whom it is told, and its waves. May not know when anything is due. */
@NullMarked
package org.kopilka.store.dayx;

import org.jspecify.annotations.NullMarked;
