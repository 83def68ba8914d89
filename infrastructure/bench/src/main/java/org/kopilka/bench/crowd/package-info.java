/** Tables with very many members. May not write what the functions could not have written. */
@NullMarked
package org.kopilka.bench.crowd;

import org.jspecify.annotations.NullMarked;
