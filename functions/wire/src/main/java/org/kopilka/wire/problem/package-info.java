/**
 * What is answered when a request is refused (RFC 9457); decides nothing and knows no transport.
 */
@NullMarked
package org.kopilka.wire.problem;

import org.jspecify.annotations.NullMarked;
