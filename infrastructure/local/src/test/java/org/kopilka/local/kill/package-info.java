/**
 * The platform as a process of its own, killed as a power cut would. Nothing here may ask it to.
 */
@NullMarked
package org.kopilka.local.kill;

import org.jspecify.annotations.NullMarked;
