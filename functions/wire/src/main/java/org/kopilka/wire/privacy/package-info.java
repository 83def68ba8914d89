/** How those who look members up say who they are, and how they are shown. */
@NullMarked
package org.kopilka.wire.privacy;

import org.jspecify.annotations.NullMarked;
