/** Where the next page of a list begins, in a form callers can only hand back; reads no list. */
@NullMarked
package org.kopilka.wire.cursor;

import org.jspecify.annotations.NullMarked;
