/**
 * Brings cards of older programmes in, after a rehearsal, and takes them out again. May not decide
 * what a row is worth.
 */
@NullMarked
package org.kopilka.migrations;

import org.jspecify.annotations.NullMarked;
