/** What was sent to whom and where members are reached; knows no text and sends nothing itself. */
@NullMarked
package org.kopilka.store.message;

import org.jspecify.annotations.NullMarked;
