/**
 * A second, naive reading of the rules: imports nothing of org.kopilka, so that one mistake is not
 * made twice.
 */
@NullMarked
package org.kopilka.auditor;

import org.jspecify.annotations.NullMarked;
