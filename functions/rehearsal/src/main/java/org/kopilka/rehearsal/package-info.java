/**
 * What a function does before Lambda takes its snapshot, and after it is restored. May not reach
 * what a member has: it plays on paper.
 */
@NullMarked
package org.kopilka.rehearsal;

import org.jspecify.annotations.NullMarked;
