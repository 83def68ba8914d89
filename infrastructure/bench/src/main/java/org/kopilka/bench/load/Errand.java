package org.kopilka.bench.load;

import org.jspecify.annotations.Nullable;
import org.kopilka.testing.HttpCall;

/**
 * What somebody comes for.
 *
 * @param receipt of a purchase, whose goods may come back once it is made; null otherwise
 */
record Errand(HttpCall call, @Nullable String receipt) {}
