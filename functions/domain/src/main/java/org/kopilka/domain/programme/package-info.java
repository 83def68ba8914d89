/** What a loyalty programme promises, as validated values; may not read it from anywhere. */
@NullMarked
package org.kopilka.domain.programme;

import org.jspecify.annotations.NullMarked;
