/**
 * Cards as passes of Apple Wallet: a zip with the card's JSON, pictures, their hashes and a
 * signature (Wallet Passes, "Building a pass"). Reads no table.
 */
@NullMarked
package org.kopilka.pages.pass;

import org.jspecify.annotations.NullMarked;
