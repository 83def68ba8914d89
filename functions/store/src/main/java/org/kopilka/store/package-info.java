/** DynamoDB, and only here: it keeps what the domain decided and decides nothing itself. */
@NullMarked
package org.kopilka.store;

import org.jspecify.annotations.NullMarked;
