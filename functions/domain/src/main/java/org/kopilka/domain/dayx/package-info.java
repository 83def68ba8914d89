/**
 * Day X: when it takes place, who is told, in which waves. May not know how anybody is reached, nor
 * what time it is.
 */
@NullMarked
package org.kopilka.domain.dayx;

import org.jspecify.annotations.NullMarked;
