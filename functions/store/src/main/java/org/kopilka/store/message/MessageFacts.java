package org.kopilka.store.message;

/**
 * What is kept of a message besides its fate. Neither the text nor the phone: the item outlives an
 * erased member.
 *
 * @param purpose why it is sent
 * @param parts SMS parts it is paid for
 * @param correlationId of the request that caused it
 */
public record MessageFacts(String purpose, int parts, String correlationId) {}
