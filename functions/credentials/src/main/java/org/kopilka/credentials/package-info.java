/** Who a function is to AWS. May not know what it then asks AWS for. */
@NullMarked
package org.kopilka.credentials;

import org.jspecify.annotations.NullMarked;
