package org.kopilka.local.replay;

import org.kopilka.domain.member.CardNumber;

/**
 * Somebody who buys.
 *
 * @param id as the file has it
 * @param number small enough to be part of a phone number, nobody else's
 */
record Customer(String id, int number) {
  /** How many numbers there are: a million behind each prefix that Belarus gives to mobiles. */
  static final int NUMBERS = 29_000_000;

  private static final int BEHIND_A_PREFIX = 1_000_000;

  /** As on an electronic card: local runs have no plastic. */
  String card() {
    return CardNumber.electronic(number);
  }

  /** Made up, E.164: local runs send nothing. */
  String phone() {
    return "+375%d%06d".formatted(prefix(number / BEHIND_A_PREFIX), number % BEHIND_A_PREFIX);
  }

  /** 291 to 299, 330 to 339 and 440 to 449. */
  private static int prefix(int index) {
    return index < 9 ? 291 + index : index < 19 ? 330 + index - 9 : 440 + index - 19;
  }
}
