/** Both tables side by side. Nothing here may say which of them is right. */
@NullMarked
package org.kopilka.simulation.agree;

import org.jspecify.annotations.NullMarked;
