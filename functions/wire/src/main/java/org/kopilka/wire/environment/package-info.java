/** What template.yaml tells a function. May not read the process's environment itself. */
@NullMarked
package org.kopilka.wire.environment;

import org.jspecify.annotations.NullMarked;
