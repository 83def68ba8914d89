/** The functions, members and requests that are measured. May not measure. */
@NullMarked
package org.kopilka.bench.branch;

import org.jspecify.annotations.NullMarked;
