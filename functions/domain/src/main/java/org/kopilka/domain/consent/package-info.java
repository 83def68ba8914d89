/** What members have agreed to, and since when. May not know how it is asked for or kept. */
@NullMarked
package org.kopilka.domain.consent;

import org.jspecify.annotations.NullMarked;
