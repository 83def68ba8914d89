/** The bucket of a local run: objects in memory, addresses for them, and whom uploads start. */
@NullMarked
package org.kopilka.local.file;

import org.jspecify.annotations.NullMarked;
