/**
 * Tests only: the examples and schemas of {@code events/}, which are for readers and may not be
 * read by any function.
 */
@NullMarked
package org.kopilka.events;

import org.jspecify.annotations.NullMarked;
