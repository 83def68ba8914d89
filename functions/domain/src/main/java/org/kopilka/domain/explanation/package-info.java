/** Why a ledger line moved the points it moved. May not decide anything. */
@NullMarked
package org.kopilka.domain.explanation;

import org.jspecify.annotations.NullMarked;
