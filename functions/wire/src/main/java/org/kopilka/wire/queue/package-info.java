/** What Lambda hands over from a queue, and takes back. Knows no message's contents. */
@NullMarked
package org.kopilka.wire.queue;

import org.jspecify.annotations.NullMarked;
