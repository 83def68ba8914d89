/**
 * How a job finds the accounts that are due and works them, shard by shard; may not know what is
 * done to an account.
 */
@NullMarked
package org.kopilka.rounds;

import org.jspecify.annotations.NullMarked;
