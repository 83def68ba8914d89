/**
 * What makes a card or a till suspicious (requirements R89 and R90). May not accuse: it counts, and
 * a person decides.
 */
@NullMarked
package org.kopilka.domain.fraud;

import org.jspecify.annotations.NullMarked;
