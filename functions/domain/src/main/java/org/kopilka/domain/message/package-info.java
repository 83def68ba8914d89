/** What may be told to members, and for how long. May not hold texts, phones or addresses. */
@NullMarked
package org.kopilka.domain.message;

import org.jspecify.annotations.NullMarked;
