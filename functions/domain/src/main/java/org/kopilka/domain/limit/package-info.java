/** How often something may be done. May not know what it is. */
@NullMarked
package org.kopilka.domain.limit;

import org.jspecify.annotations.NullMarked;
