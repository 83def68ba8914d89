package org.kopilka.simulation.till;

import org.jspecify.annotations.Nullable;

/** A wish on its way: asked for again until there is an answer, and never another one after it. */
public final class Order {
  private final Wish wish;
  private final String key;
  private int underWay;
  private @Nullable Heard answer;
  private boolean refused;

  /**
   * A wish that nobody has asked for yet.
   *
   * @param key of idempotency, unique
   */
  public Order(Wish wish, String key) {
    this.wish = wish;
    this.key = key;
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
