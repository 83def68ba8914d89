/** Who calls: knows a key's hash only, and leaves every answer but yes or no to the handlers. */
@NullMarked
package org.kopilka.authorizer;

import org.jspecify.annotations.NullMarked;
