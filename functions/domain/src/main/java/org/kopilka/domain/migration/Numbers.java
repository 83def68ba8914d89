package org.kopilka.domain.migration;

/**
 * How often each of many numbers was seen, in a few bytes for each: a base of hundreds of thousands
 * of cards is gone through with the whole of it in mind.
 */
final class Numbers {
  private static final int ROOM = 1 << 12;
  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

  private long[] keys = new long[ROOM];
  private byte[] counts = new byte[ROOM];
  private int size;

  /**
   * Sees a number once more, whereby no more than 127 times are told apart.
   *
   * @param number not 0
   * @return how often it has been seen now
   */
  int see(long number) {
    if (2 * size > keys.length) {
      grow();
    }
    var place = place(number);
    if (counts[place] == 0) {
      keys[place] = number;
      size++;
    }
    if (counts[place] < Byte.MAX_VALUE) {
      counts[place]++;
    }
    return counts[place];
  }

  /** How often a number was seen. */
  int seen(long number) {
    return counts[place(number)];
  }

  private int place(long number) {
    var mask = keys.length - 1;
    var place = (int) ((number * SPREAD) >>> 32) & mask;
    while (counts[place] != 0 && keys[place] != number) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    var oldKeys = keys;
    var oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new byte[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        var place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        counts[place] = oldCounts[i];
      }
    }
  }
}
