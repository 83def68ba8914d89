package org.kopilka.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An event of a line before it is given its envelope.
 *
 * @param function whose doing it is
 * @param type its name in the contract
 */
record Draft(String function, String type, ObjectNode data) {}
