/** The versions of programmes. May not know what stands in them. */
@NullMarked
package org.kopilka.store.programme;

import org.jspecify.annotations.NullMarked;
