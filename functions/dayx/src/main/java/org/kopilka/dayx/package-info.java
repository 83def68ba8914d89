/**
 * Day X: puts its rules in force, finds whom it is told, and sends the text in waves. May not
 * decide who that is, nor send a text itself.
 */
@NullMarked
package org.kopilka.dayx;

import org.jspecify.annotations.NullMarked;
