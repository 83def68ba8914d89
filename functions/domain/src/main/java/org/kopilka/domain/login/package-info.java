/** Signing in by a code. May not know phones, codes or addresses, only that there were some. */
@NullMarked
package org.kopilka.domain.login;

import org.jspecify.annotations.NullMarked;
