package org.kopilka.domain.message;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of texts.
 *
 * @param sent taken by the operator
 * @param failed refused for good, or nobody knows whether they went out
 * @param skipped not to be sent, by reason
 */
public record Fates(long sent, long failed, Map<String, Long> skipped) {
  public static final Fates NONE = new Fates(0, 0, Map.of());

  public Fates {
    skipped = Map.copyOf(skipped);
  }

  /** One more that was sent. */
  public Fates andSent() {
    return new Fates(sent + 1, failed, skipped);
  }

  /** One more that failed. */
  public Fates andFailed() {
    return new Fates(sent, failed + 1, skipped);
  }

  /** One more that was skipped. */
  public Fates andSkipped(String reason) {
    return plus(new Fates(0, 0, Map.of(reason, 1L)));
  }

  /** Both together. */
  public Fates plus(Fates other) {
    var reasons = new TreeMap<>(skipped);
    other.skipped.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    return new Fates(sent + other.sent, failed + other.failed, reasons);
  }

  /** Of how many it is known. */
  public long known() {
    return sent + failed + skipped.values().stream().mapToLong(Long::longValue).sum();
  }
}
