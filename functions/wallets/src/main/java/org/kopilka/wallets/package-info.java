/**
 * Keeps cards in phones' wallets and with providers as they are here. Computes no points; tells
 * nobody outside who the member is.
 */
@NullMarked
package org.kopilka.wallets;

import org.jspecify.annotations.NullMarked;
