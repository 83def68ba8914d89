/**
 * Events on the bus and what starts the nightly work (contract, Events); sends and decides nothing.
 */
@NullMarked
package org.kopilka.wire.event;

import org.jspecify.annotations.NullMarked;
