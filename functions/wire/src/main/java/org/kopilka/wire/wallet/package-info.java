/**
 * What phones' wallets and providers of electronic cards are told of a card, and who we are to
 * them. Makes no call and reads no table.
 */
@NullMarked
package org.kopilka.wire.wallet;

import org.jspecify.annotations.NullMarked;
