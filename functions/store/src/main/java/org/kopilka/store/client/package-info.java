/** Machine clients and their keys. May not say what a scope allows. */
@NullMarked
package org.kopilka.store.client;

import org.jspecify.annotations.NullMarked;
