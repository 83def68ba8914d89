/** Who may use whom, checked on the compiled classes: judges no behaviour and runs none of it. */
@NullMarked
package org.kopilka.architecture;

import org.jspecify.annotations.NullMarked;
