/** What a month on AWS costs. It may only multiply what stands in its two lists. */
@NullMarked
package org.kopilka.costs;

import org.jspecify.annotations.NullMarked;
