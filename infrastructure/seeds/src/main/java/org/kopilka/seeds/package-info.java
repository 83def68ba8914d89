/** What an empty table begins with. Nothing here may change what a table has. */
@NullMarked
package org.kopilka.seeds;

import org.jspecify.annotations.NullMarked;
