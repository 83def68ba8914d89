/** DynamoDB's expressions, read once and then asked of items. Knows no table and no keys. */
@NullMarked
package org.kopilka.table.expression;

import org.jspecify.annotations.NullMarked;
