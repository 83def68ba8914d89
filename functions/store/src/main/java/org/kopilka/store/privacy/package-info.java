/**
 * Who looked members up, what lies under their names, and its erasure. May not show it to anybody.
 */
@NullMarked
package org.kopilka.store.privacy;

import org.jspecify.annotations.NullMarked;
