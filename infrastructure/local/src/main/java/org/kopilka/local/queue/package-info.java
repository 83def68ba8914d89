/** Queues in memory, and what ends up in those for dead letters. Nothing here reads a message. */
@NullMarked
package org.kopilka.local.queue;

import org.jspecify.annotations.NullMarked;
