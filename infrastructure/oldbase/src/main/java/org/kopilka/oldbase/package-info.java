/**
 * Bases of older systems with the mess that they are in. May not know the project's rules: what it
 * says of a base is reckoned apart from them.
 */
@NullMarked
package org.kopilka.oldbase;

import org.jspecify.annotations.NullMarked;
