/** Texts to members: changes no points, and never sends one event twice. */
@NullMarked
package org.kopilka.sms;

import org.jspecify.annotations.NullMarked;
