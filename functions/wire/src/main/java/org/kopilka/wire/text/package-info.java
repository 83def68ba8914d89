/** Words for people, in Russian and English; nothing here knows a rule or a channel. */
@NullMarked
package org.kopilka.wire.text;

import org.jspecify.annotations.NullMarked;
