/** The table, embedded. Nothing here may know what an item means. */
@NullMarked
package org.kopilka.local.table;

import org.jspecify.annotations.NullMarked;
