/**
 * The published description of the API, from what {@code events/} holds; decides nothing itself.
 */
@NullMarked
package org.kopilka.openapi;

import org.jspecify.annotations.NullMarked;
