/**
 * A second, naive reading of the rules ({@code docs/domain.md}, Arithmetic): imports nothing of
 * org.kopilka, so that one mistake is not made twice, and may not be clever: every answer is a
 * replay of all operations from nothing.
 */
@NullMarked
package org.kopilka.auditor;

import org.jspecify.annotations.NullMarked;
