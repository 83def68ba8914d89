/** What was measured: as a table and as JSON. May not measure. */
@NullMarked
package org.kopilka.bench.report;

import org.jspecify.annotations.NullMarked;
