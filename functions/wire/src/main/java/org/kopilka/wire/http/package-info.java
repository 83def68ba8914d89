/** Requests and answers of the HTTP API (gateway payload 2.0); holds no rule and calls nobody. */
@NullMarked
package org.kopilka.wire.http;

import org.jspecify.annotations.NullMarked;
