package org.kopilka.store.member;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.kopilka.domain.member.CardNumber;

/** Where ids and numbers that nobody may guess come from. */
@FunctionalInterface
public interface Dice {
  /** Characters of an id: 32 of them, so that each is worth five bits. */
  String ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  /** Characters in an id: a hundred bits. */
  int ID_LENGTH = 20;

  /** A number from 0 up to, not including, the bound. */
  long below(long bound);

  /** The id of a new member or account. */
  default String id() {
    var id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ID_ALPHABET.charAt(Math.toIntExact(below(ID_ALPHABET.length()))));
    }
    return id.toString();
  }

  /** The number of a new electronic card. */
  default String card() {
    return CardNumber.electronic(below(CardNumber.SERIALS));
  }

  /** The real ones. */
  static Dice secure() {
    return of(new SecureRandom());
  }

  /**
   * Dice thrown by the operating system each time: what a process keeps of chance is the same in
   * every copy that Lambda restores of it, and two copies would give out one id.
   */
  static Dice of(SecureRandom random) {
    RandomGenerator system = () -> ByteBuffer.wrap(random.generateSeed(Long.BYTES)).getLong();
    return system::nextLong;
  }
}
