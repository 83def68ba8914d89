/** A bucket in memory, and addresses for it. Knows only the calls that the project's code makes. */
@NullMarked
package org.kopilka.bucket;

import org.jspecify.annotations.NullMarked;
