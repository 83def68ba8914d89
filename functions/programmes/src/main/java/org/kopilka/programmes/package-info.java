/** Programmes over HTTP: a version once in effect is never changed. */
@NullMarked
package org.kopilka.programmes;

import org.jspecify.annotations.NullMarked;
