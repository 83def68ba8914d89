/**
 * The rules of points: no clock, no random, no JSON, no AWS, no environment, no input or output.
 */
@NullMarked
package org.kopilka.domain;

import org.jspecify.annotations.NullMarked;
