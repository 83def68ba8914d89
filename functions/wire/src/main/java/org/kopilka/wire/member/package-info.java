/** How requests name members. May not look anybody up. */
@NullMarked
package org.kopilka.wire.member;

import org.jspecify.annotations.NullMarked;
