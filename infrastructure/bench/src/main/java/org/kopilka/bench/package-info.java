/**
 * Measures, and says what it measured beside what was aimed at. May not change what it measures:
 * the functions, the template and the table are the real ones.
 */
@NullMarked
package org.kopilka.bench;

import org.jspecify.annotations.NullMarked;
