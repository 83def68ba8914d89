/**
 * Feeds receipts of a file to a running platform and has every answer audited. May know the
 * platform from outside only: by HTTP, as a till does, and by {@code /local/*}.
 */
@NullMarked
package org.kopilka.local.replay;

import org.jspecify.annotations.NullMarked;
