/**
 * What DynamoDB Local keeps items in: SQLite for a file, the heap for a run in memory. Nothing here
 * may know what an item means.
 */
@NullMarked
package org.kopilka.local.table.storage;

import org.jspecify.annotations.NullMarked;
