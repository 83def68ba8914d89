/** Many pieces of work by turns on one thread. Nothing here may know what they do. */
@NullMarked
package org.kopilka.simulation.strand;

import org.jspecify.annotations.NullMarked;
