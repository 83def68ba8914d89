/**
 * Months of a chain with crooked cashiers among honest ones. May not know how suspicions are found.
 */
@NullMarked
package org.kopilka.fraud;

import org.jspecify.annotations.NullMarked;
