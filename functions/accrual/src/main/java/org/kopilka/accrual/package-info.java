/**
 * Purchases and returns over HTTP: decodes, commits, answers; it decides nothing and publishes
 * nothing.
 */
@NullMarked
package org.kopilka.accrual;

import org.jspecify.annotations.NullMarked;
