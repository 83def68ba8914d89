/** Who looked at what of a member's. May not know how it is kept. */
@NullMarked
package org.kopilka.domain.privacy;

import org.jspecify.annotations.NullMarked;
