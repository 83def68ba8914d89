/** Suspicions as others read them. May not decide what is suspicious. */
@NullMarked
package org.kopilka.wire.fraud;

import org.jspecify.annotations.NullMarked;
