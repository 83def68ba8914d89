package org.kopilka.simulation.races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.kopilka.auditor.Redeem;
import org.kopilka.simulation.till.Answer;
import org.kopilka.simulation.till.Call;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;

/** Rounds of a race: a member with a thousand points, and too many who want them. */
final class Rounds implements AutoCloseable {
  private static final int POINTS = 1000;
  private static final int SPENT_BEFORE = 500;
  private static final int PRICE = 2000;

  private final Chain chain;
  private final Judge judge;
  private final ExecutorService threads = Executors.newFixedThreadPool(Chain.TILLS_MAX + 1);

  Rounds(Chain chain) {
    this.chain = chain;
    this.judge = new Judge(chain.items);
  }

  Judge judge() {
    return judge;
  }

  /** A round: two to eight tills, alone or against a job or a return. */
  void run(int number) throws InterruptedException, ExecutionException {
    var her = member(number);
    int tills = 2 + number / 4 % (Chain.TILLS_MAX - 1);
    switch (number % 4) {
      case 0 -> race(her, IntStream.range(0, tills).mapToObj(i -> spend(her, i, i)).toList());
      case 1 -> race(her, IntStream.range(0, tills).mapToObj(i -> spend(her, i, i / 2)).toList());
      case 2 -> againstExpiry(her, tills);
      default -> againstReturn(her, tills);
    }
  }

  /** Every fourth shopper has no phone: there are more of them than phone numbers. */
  private Shopper member(int number) {
    chain.clock.set(Chain.START);
    var her = new Shopper(4 * number + 3, false);
    var registered = chain.ask(0, Call.of(new Wish.Register(her), "register-" + number));
    her.registered(registered.json().path("memberId").asText());
    judge.expectDone(chain.ask(0, Call.of(new Wish.Adjust(her, POINTS), "give-" + number)));
    return her;
  }

  private void againstExpiry(Shopper her, int tills)
      throws InterruptedException, ExecutionException {
    var burns = judge.account(her).ready().firstKey();
    chain.clock.set(burns.minus(Chain.AHEAD.dividedBy(2)).toString());
    var all = new ArrayList<Callable<List<Answer>>>();
    all.add(
        () -> {
          chain.expire();
          return List.of();
        });
    IntStream.range(0, tills).forEach(i -> all.add(spend(her, i, i)));
    race(her, all);
  }

  private void againstReturn(Shopper her, int tills)
      throws InterruptedException, ExecutionException {
    var bought = buy(her, "before", new Redeem.Points(SPENT_BEFORE));
    judge.expectDone(chain.ask(0, Call.of(bought, "before")));
    var back = new Wish.BringBack(bought.receiptId(), "b-" + her.card(), List.of());
    var all = new ArrayList<Callable<List<Answer>>>();
    all.add(
        () -> {
          judge.expectDone(chain.ask(0, Call.of(back, "back")));
          return List.of();
        });
    IntStream.range(1, tills).forEach(i -> all.add(spend(her, i, i)));
    race(her, all);
  }

  private Callable<List<Answer>> spend(Shopper her, int till, int receipt) {
    var redeem =
        switch (receipt % 3) {
          case 0 -> new Redeem.Points(POINTS);
          case 1 -> new Redeem.Max();
          default -> new Redeem.Points(POINTS * 6 / 10);
        };
    var call = Call.of(buy(her, "n-" + receipt, redeem), "key");
    return () -> List.of(chain.ask(till, call));
  }

  private Wish.Buy buy(Shopper her, String name, Redeem redeem) {
    var items = List.of(new Wish.Item(PRICE, "1"));
    return new Wish.Buy("r-" + her.card() + "-" + name, her, chain.clock.instant(), items, redeem);
  }

  /** All of them begin at the same moment. */
  private void race(Shopper her, List<Callable<List<Answer>>> all)
      throws InterruptedException, ExecutionException {
    var start = new CyclicBarrier(all.size());
    var futures = new ArrayList<Future<List<Answer>>>();
    for (var each : all) {
      futures.add(
          threads.submit(
              () -> {
                start.await();
                return each.call();
              }));
    }
    var answers = new ArrayList<Answer>();
    for (var future : futures) {
      answers.addAll(future.get());
    }
    judge.look(her, POINTS, answers);
  }

  @Override
  public void close() {
    threads.close();
  }
}
