/**
 * Electronic cards as their holders see them. Whoever has an address sees one card's points and
 * nothing that names a person; an address that is nobody's tells nothing, and no page loads
 * anything from elsewhere.
 */
@NullMarked
package org.kopilka.pages;

import org.jspecify.annotations.NullMarked;
