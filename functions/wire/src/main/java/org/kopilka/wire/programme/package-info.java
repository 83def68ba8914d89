/** Programmes as JSON: the one form in which they are sent, kept and shipped. */
@NullMarked
package org.kopilka.wire.programme;

import org.jspecify.annotations.NullMarked;
