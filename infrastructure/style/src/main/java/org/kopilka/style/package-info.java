/** House style, read off the text of the sources: judges no behaviour and runs none of the code. */
@NullMarked
package org.kopilka.style;

import org.jspecify.annotations.NullMarked;
