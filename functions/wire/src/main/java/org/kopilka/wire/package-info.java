/** Formats that two or more functions share: no AWS client, no storage, no rule. */
@NullMarked
package org.kopilka.wire;

import org.jspecify.annotations.NullMarked;
