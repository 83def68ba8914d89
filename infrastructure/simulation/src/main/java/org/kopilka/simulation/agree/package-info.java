/**
 * The same runs on the table in memory and on DynamoDB Local: what keeps the first one honest.
 * Nothing here may decide what happens in a run.
 */
@NullMarked
package org.kopilka.simulation.agree;

import org.jspecify.annotations.NullMarked;
