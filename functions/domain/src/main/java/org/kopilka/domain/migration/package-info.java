/**
 * How cards of older programmes come into one (requirements 91 to 103). May not know where rows
 * come from or where cards are kept.
 */
@NullMarked
package org.kopilka.domain.migration;

import org.jspecify.annotations.NullMarked;
