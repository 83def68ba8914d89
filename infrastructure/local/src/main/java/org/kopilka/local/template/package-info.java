/**
 * Reads template.yaml: what stands in it, in plain records. Nothing here may start, call or store
 * anything.
 */
@NullMarked
package org.kopilka.local.template;

import org.jspecify.annotations.NullMarked;
