/** What a version wrote, each later one must read. Nothing here may change what was written. */
@NullMarked
package org.kopilka.simulation.versions;

import org.jspecify.annotations.NullMarked;
