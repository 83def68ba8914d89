/**
 * Lambda behind the queue of receipts: finds what looks like fraud among staff. May not change a
 * balance, and tells nobody itself: what it raises is told by the outbox.
 */
@NullMarked
package org.kopilka.vigilance;

import org.jspecify.annotations.NullMarked;
