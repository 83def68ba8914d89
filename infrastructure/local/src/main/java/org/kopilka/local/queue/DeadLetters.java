package org.kopilka.local.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What failed for good, with the reason, oldest first. */
public final class DeadLetters {
  /** Says so aloud for those that the template gives no queue: the cloud would drop them. */
  private static final String DROPPED = "(dropped: no dead-letter queue)";

  private static final System.Logger LOG = System.getLogger("org.kopilka.local");

  /** One of them; {@code body} is the message or event as it was. */
  public record Letter(String queue, Instant at, String reason, String body) {}

  private final Clock clock;
  private final List<Letter> letters = new ArrayList<>();

  /** None yet. */
  public DeadLetters(Clock clock) {
    this.clock = clock;
  }

  /**
   * Keeps one.
   *
   * @param queue the queue's logical id; null if the template names none
   */
  public synchronized void add(@Nullable String queue, String body, @Nullable String reason) {
    var letter =
        new Letter(
            queue == null ? DROPPED : queue,
            clock.instant(),
            reason == null ? "unknown" : reason,
            body);
    LOG.log(System.Logger.Level.WARNING, "{0}: {1}", letter.queue(), letter.reason());
    letters.add(letter);
  }

  /** All of them. */
  public synchronized List<Letter> all() {
    return List.copyOf(letters);
  }
}
