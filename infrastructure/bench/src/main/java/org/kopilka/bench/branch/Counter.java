package org.kopilka.bench.branch;

import org.kopilka.testing.HttpCall;

/** Where requests are sent. Safe for use by several threads. */
@FunctionalInterface
public interface Counter {
  /** The answer to a request. */
  Reply send(HttpCall call);
}
