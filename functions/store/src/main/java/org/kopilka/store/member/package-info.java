/** Members, their cards and identities. May not decide what a member may do. */
@NullMarked
package org.kopilka.store.member;

import org.jspecify.annotations.NullMarked;
