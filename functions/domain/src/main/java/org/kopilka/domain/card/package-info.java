/** Cards, whose they are and what they may do. May not hold anything that names the person. */
@NullMarked
package org.kopilka.domain.card;

import org.jspecify.annotations.NullMarked;
