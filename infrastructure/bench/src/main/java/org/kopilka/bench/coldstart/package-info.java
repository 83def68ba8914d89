/**
 * Starts the functions' own packages cold, as Lambda would. May not run a function in this process.
 */
@NullMarked
package org.kopilka.bench.coldstart;

import org.jspecify.annotations.NullMarked;
