/**
 * A table in memory that answers as DynamoDB does. Nothing here may know what the items mean, and
 * nothing reads a clock or throws dice: the same calls have the same answers.
 */
@NullMarked
package org.kopilka.table;

import org.jspecify.annotations.NullMarked;
