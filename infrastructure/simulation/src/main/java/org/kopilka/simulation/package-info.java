/**
 * The whole platform in one thread, with every fault that a seed brings. No function may know of
 * it, and it may change nothing of what it runs.
 */
@NullMarked
package org.kopilka.simulation;

import org.jspecify.annotations.NullMarked;
