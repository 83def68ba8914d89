/** How members are named. May not hold anything that names the person. */
@NullMarked
package org.kopilka.domain.member;

import org.jspecify.annotations.NullMarked;
