/**
 * What tests share: never on the class path of a deployed function, and no mock of DynamoDB, whose
 * conditions and transactions are what is tested.
 */
@NullMarked
package org.kopilka.testing;

import org.jspecify.annotations.NullMarked;
