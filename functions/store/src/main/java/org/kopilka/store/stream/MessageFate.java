package org.kopilka.store.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a message to a member ended.
 *
 * @param eventId of the event that it told
 * @param sent whether the operator took it; if not, it will not be tried again
 * @param messageId the operator's receipt
 * @param parts SMS parts it is paid for
 * @param reason why it was not sent
 */
public record MessageFate(
    String programme,
    String memberId,
    String eventId,
    boolean sent,
    @Nullable String messageId,
    String purpose,
    long parts,
    @Nullable String reason,
    Instant at,
    String correlationId) {}
