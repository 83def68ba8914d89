package org.kopilka.simulation.till;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A wish on its way: asked for again until there is an answer, and never another one after it. */
public final class Order {
  private final Wish wish;
  private final String key;
  private final int since;
  private final Map<String, Integer> requests = new HashMap<>();
  private int underWay;
  private @Nullable Heard answer;
  private boolean refused;

  /**
   * A wish that nobody has asked for yet.
   *
   * @param key of idempotency, unique
   * @param since how many lines there were before
   */
  public Order(Wish wish, String key, int since) {
    this.wish = wish;
    this.key = key;
    this.since = since;
  }

  /** How many lines there were when somebody first wanted it. */
  public int since() {
    return since;
  }

  /** How many lines there were when it was asked for by this request. */
  public int since(String requestId) {
    return Objects.requireNonNull(requests.get(requestId), requestId);
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

  /** Takes note of a request, and how many lines there are when it begins. */
  void asked(String requestId, int lines) {
    underWay++;
    requests.put(requestId, lines);
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
