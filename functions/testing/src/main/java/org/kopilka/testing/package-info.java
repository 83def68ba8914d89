/**
 * What tests share: never on the class path of a deployed function, and no mock of an AWS client.
 */
@NullMarked
package org.kopilka.testing;

import org.jspecify.annotations.NullMarked;
