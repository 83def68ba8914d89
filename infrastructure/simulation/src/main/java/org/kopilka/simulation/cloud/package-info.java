/**
 * What lies between functions in the cloud: streams, queues, the bus, schedules; at least once, in
 * almost no order. Nothing here may know what a function does.
 */
@NullMarked
package org.kopilka.simulation.cloud;

import org.jspecify.annotations.NullMarked;
