/** What must hold after each step and at rest. Nothing here may change what it looks at. */
@NullMarked
package org.kopilka.simulation.check;

import org.jspecify.annotations.NullMarked;
