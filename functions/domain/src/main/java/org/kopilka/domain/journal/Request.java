package org.kopilka.domain.journal;

/**
 * Who asks, as far as a line remembers it.
 *
 * @param hash of the request's known fields, hexadecimal
 * @param correlationId stands in logs, problems and events
 */
public record Request(LineKey key, String hash, String correlationId) {}
