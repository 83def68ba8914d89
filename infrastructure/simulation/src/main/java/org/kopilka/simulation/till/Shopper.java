package org.kopilka.simulation.till;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.member.CardNumber;

/** Somebody with a card. */
public final class Shopper {
  private static final long CARDS_FROM = 7_000_000_000L;
  private static final int WITHOUT_PHONE = 4;

  private final int number;
  private final boolean wantsNews;
  private @Nullable String memberId;

  /**
   * Somebody who is not registered yet.
   *
   * @param number 0, 1, 2 …
   * @param wantsNews whether they agree to be told of offers
   */
  public Shopper(int number, boolean wantsNews) {
    this.number = number;
    this.wantsNews = wantsNews;
  }

  /** The number of their card. */
  public String card() {
    return CardNumber.electronic(CARDS_FROM + number);
  }

  /** Their phone; every fourth has none. */
  public @Nullable String phone() {
    return number % WITHOUT_PHONE == WITHOUT_PHONE - 1 ? null : "+37529555%04d".formatted(number);
  }

  /** Their name, which nobody but their profile may know. */
  public String name() {
    return "Ефросинья-" + number;
  }

  /** Whether they agree to be told of offers. */
  public boolean wantsNews() {
    return wantsNews;
  }

  /** The id that registering gave them; empty before. */
  public String memberId() {
    return memberId == null ? "" : memberId;
  }

  /** Takes note of the id that registering gave them. */
  public void registered(String id) {
    memberId = id;
  }

  @Override
  public String toString() {
    return "shopper " + number;
  }
}
