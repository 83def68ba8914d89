package org.kopilka.fraud;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.LongStream;

/** Measures how many crooks are caught and how many others are suspected, and prints it. */
public final class Main {
  /** Of anonymous receipts in a thousand: what requirement R89 is measured with. */
  private static final List<Integer> PER_MILLE = List.of(10, 50);

  private static final int CHAINS = 6;

  private Main() {}

  /** Options are {@code -Dchains=} and {@code -Dseed=}, of the first chain. */
  public static void main(String[] args) {
    var given = System.getProperty("seed", "fresh");
    long seed = given.equals("fresh") ? new SecureRandom().nextInt() : Long.parseLong(given);
    int chains = Integer.getInteger("chains", CHAINS);
    System.out.printf("FRAUD chains=%d seed=%d%n%s%n", chains, seed, Measure.head());
    var seeds = LongStream.range(seed, seed + chains).boxed().toList();
    for (int perMille : PER_MILLE) {
      Measure.of(seeds, perMille).rows().forEach(System.out::println);
    }
  }
}
