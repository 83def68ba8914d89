package org.kopilka.bench.load;

import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.kopilka.bench.branch.Reply;
import org.kopilka.bench.branch.Till;

/**
 * What a chain's tills ask for: of a hundred requests 70 purchases, 10 purchases paid with points
 * in part, 15 balances and 5 returns. Safe for use by several threads.
 */
public final class Workload {
  private static final int HUNDRED = 100;
  private static final int PURCHASES = 70;
  private static final int REDEMPTIONS = PURCHASES + 10;
  private static final int BALANCES = REDEMPTIONS + 15;

  private final List<String> members;
  private final String name;
  private final AtomicLong receipts = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final Queue<String> bought = new ConcurrentLinkedQueue<>();

  /**
   * A workload.
   *
   * @param members ids; the nth has the nth card, from 0
   * @param name a part of its receipts' ids
   */
  public Workload(List<String> members, String name) {
    this.members = List.copyOf(members);
    this.name = name;
  }

  Errand next(SplittableRandom dice) {
    int member = dice.nextInt(members.size());
    int kind = dice.nextInt(HUNDRED);
    if (kind >= BALANCES) {
      var receipt = bought.poll();
      return receipt == null ? purchase(member) : new Errand(Till.giveBack(receipt), null);
    }
    if (kind >= REDEMPTIONS) {
      return new Errand(Till.balance(members.get(member)), null);
    }
    return kind >= PURCHASES
        ? new Errand(Till.redemption(member, receipt()), null)
        : purchase(member);
  }

  private Errand purchase(int member) {
    var receipt = receipt();
    return new Errand(Till.purchase(member, receipt), receipt);
  }

  private String receipt() {
    return Till.receipt(name, receipts.incrementAndGet());
  }

  void done(Errand errand, Reply reply) {
    if (!reply.isWell()) {
      refused.incrementAndGet();
    } else if (errand.receipt() != null) {
      bought.add(errand.receipt());
    }
  }

  /** How many were refused: those who lost a race for a member three times over. */
  public long refused() {
    return refused.get();
  }
}
