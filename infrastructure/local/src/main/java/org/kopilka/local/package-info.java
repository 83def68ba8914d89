/**
 * Runs template.yaml in one JVM: no business rule and no wiring that the template does not state.
 */
@NullMarked
package org.kopilka.local;

import org.jspecify.annotations.NullMarked;
