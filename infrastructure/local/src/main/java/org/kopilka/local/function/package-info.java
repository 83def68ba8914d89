/** Runs the functions in this JVM. Nothing here may know what a function does. */
@NullMarked
package org.kopilka.local.function;

import org.jspecify.annotations.NullMarked;
