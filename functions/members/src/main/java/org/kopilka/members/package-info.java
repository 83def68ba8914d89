/** Members over HTTP: name, phone and e-mail leave it in no event and in no log. */
@NullMarked
package org.kopilka.members;

import org.jspecify.annotations.NullMarked;
