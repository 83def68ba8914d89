/**
 * Fuzzing: everything that reads what others wrote is fed with bytes that nobody wrote. Nothing
 * here may forgive: whatever is not a refusal that callers are promised is a finding.
 */
@NullMarked
package org.kopilka.fuzz;

import org.jspecify.annotations.NullMarked;
