package org.kopilka.simulation.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said about an account.
 *
 * @param seq of the line
 * @param available the balance that was told with it; null if none was
 */
public record Telling(String account, long seq, @Nullable Long available) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An event as the bus delivers it; empty if it is about no account. */
  public static Optional<Telling> of(String event) {
    try {
      var detail = JSON.readTree(event).path("detail");
      var metadata = detail.path("metadata");
      var account = metadata.path("account").asText("");
      var balance = detail.path("data").path("balance");
      return account.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Telling(
                  account,
                  metadata.path("seq").asLong(),
                  balance.isMissingNode() ? null : (Long) balance.path("available").asLong()));
    } catch (JsonProcessingException e) {
      throw new Violation(Invariant.I10_TOLD, "no JSON on the bus: " + event);
    }
  }

  Telling later(Telling other) {
    return seq >= other.seq ? this : other;
  }
}
