package org.kopilka.simulation.till;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wish on its way: asked for again until there is an answer, and never another one after it. */
public final class Order {
  private final Wish wish;
  private final String key;
  private final int since;
  private final Instant wantedAt;
  private int underWay;
  private @Nullable Heard answer;
  private boolean refused;

  /**
   * A wish that nobody has asked for yet.
   *
   * @param key of idempotency, unique
   * @param since how many lines there were before
   * @param wantedAt what time it was
   */
  public Order(Wish wish, String key, int since, Instant wantedAt) {
    this.wish = wish;
    this.key = key;
    this.since = since;
    this.wantedAt = wantedAt;
  }

  /** When somebody first wanted it. */
  public Instant wantedAt() {
    return wantedAt;
  }

  /** How many lines there were when somebody first wanted it. */
  public int since() {
    return since;
  }

  /** What is wanted. */
  public Wish wish() {
    return wish;
  }

  /** The key of idempotency. */
  public String key() {
    return key;
  }

  /** What was answered when it was done; null before. */
  public @Nullable Heard answer() {
    return answer;
  }

  /** Whether nothing is known yet. */
  public boolean isOpen() {
    return answer == null && !refused && underWay == 0;
  }

  @Override
  public String toString() {
    return key + " " + wish;
  }

  void asked() {
    underWay++;
  }

  void unheard() {
    underWay--;
  }

  /** Takes an answer. */
  void heard(Heard heard) {
    underWay--;
    if (heard.isDone() && answer == null) {
      answer = heard;
    }
    refused |= heard.isRefused();
  }
}
