/** How single fields of a request are read, all faults at once; knows no route and no rule. */
@NullMarked
package org.kopilka.wire.field;

import org.jspecify.annotations.NullMarked;
