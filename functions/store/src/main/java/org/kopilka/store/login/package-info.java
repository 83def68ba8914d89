/** Codes, sessions and counters of signing in. No phone, code, token or address in the clear. */
@NullMarked
package org.kopilka.store.login;

import org.jspecify.annotations.NullMarked;
