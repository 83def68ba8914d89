/** JSON text to trees and back, strictly; knows no field by name and binds nothing to classes. */
@NullMarked
package org.kopilka.wire.json;

import org.jspecify.annotations.NullMarked;
