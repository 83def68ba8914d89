/** What lies in the bucket, and addresses for it. May not know what stands in it. */
@NullMarked
package org.kopilka.files;

import org.jspecify.annotations.NullMarked;
