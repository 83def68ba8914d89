/** Items as the table's stream shows them. May not read the table. */
@NullMarked
package org.kopilka.store.stream;

import org.jspecify.annotations.NullMarked;
