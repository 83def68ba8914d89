/** Pages as people meet them: a real Chromium on the local run. Looks at nothing behind HTTP. */
@NullMarked
package org.kopilka.browser;

import org.jspecify.annotations.NullMarked;
