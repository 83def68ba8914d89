/**
 * The table in memory: items on the heap, under DynamoDB Local's own reading of requests. Nothing
 * here may know what an item means.
 */
@NullMarked
package org.kopilka.local.table.heap;

import org.jspecify.annotations.NullMarked;
