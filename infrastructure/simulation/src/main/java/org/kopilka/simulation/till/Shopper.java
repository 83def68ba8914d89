package org.kopilka.simulation.till;

import org.jspecify.annotations.Nullable;
import org.kopilka.domain.member.CardNumber;

/** Somebody with a card. */
public final class Shopper {
  private static final long CARDS_FROM = 7_000_000_000L;
  private static final int WITHOUT_PHONE = 4;
  private static final int HEIRS_FROM = 1000;

  private final int number;
  private final boolean wantsNews;
  private final String card;
  private final @Nullable String phone;
  private @Nullable String memberId;

  /**
   * Somebody who is not registered yet.
   *
   * @param number 0, 1, 2 …
   * @param wantsNews whether they agree to be told of offers
   */
  public Shopper(int number, boolean wantsNews) {
    this(
        number,
        wantsNews,
        number % WITHOUT_PHONE == WITHOUT_PHONE - 1 ? null : "+37529555%04d".formatted(number));
  }

  private Shopper(int number, boolean wantsNews, @Nullable String phone) {
    this.number = number;
    this.wantsNews = wantsNews;
    this.card = CardNumber.electronic(CARDS_FROM + number);
    this.phone = phone;
  }

  /** Somebody else whom the operator gives the phone of this one. */
  public Shopper heir() {
    return new Shopper(HEIRS_FROM + number, wantsNews, phone);
  }

  /** The number of the somebody of this place among those who have no phone. */
  public static int withoutPhone(int place) {
    return WITHOUT_PHONE * place + WITHOUT_PHONE - 1;
  }

  /** The number of their card. */
  public String card() {
    return card;
  }

  /** Their phone; every fourth has none. */
  public @Nullable String phone() {
    return phone;
  }

  /** Their name, which nobody but their profile may know. */
  public String name() {
    return "Ефросинья-" + number;
  }

  /** Where they take letters, which is as private. */
  public String email() {
    return "shopper-%d@example.org".formatted(number);
  }

  /** Whether they agree to be told of offers. */
  public boolean wantsNews() {
    return wantsNews;
  }

  /** The id that registering gave them; empty before. */
  public String memberId() {
    return memberId == null ? "" : memberId;
  }

  /** The same card and phone, and the other answer to whether they want to be told of offers. */
  Shopper ofAnotherMind() {
    return new Shopper(number, !wantsNews, phone);
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
