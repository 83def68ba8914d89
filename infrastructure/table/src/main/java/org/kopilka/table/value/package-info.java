/** Attribute values: which are well-formed, equal, less, and how large. Knows no table. */
@NullMarked
package org.kopilka.table.value;

import org.jspecify.annotations.NullMarked;
