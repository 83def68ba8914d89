/** Migrations and how far they are. May not know what stands in a base. */
@NullMarked
package org.kopilka.store.migration;

import org.jspecify.annotations.NullMarked;
