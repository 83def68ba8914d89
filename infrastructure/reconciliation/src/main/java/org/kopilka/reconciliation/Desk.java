package org.kopilka.reconciliation;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Census;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.MemberAddress;
import org.kopilka.store.member.Members;

/** Carries out what the command line asks for, and prints what came of it. */
final class Desk {
  private static final String PROGRAMME = "veska";

  private final TableItems table;
  private final Reconciliation reconciliation;
  private final Consumer<Duration> sleep;
  private final PrintStream out;

  Desk(TableItems table, Pause pause, Clock clock, Consumer<Duration> sleep, PrintStream out) {
    this.table = table;
    this.reconciliation = new Reconciliation(table, pause, clock);
    this.sleep = sleep;
    this.out = out;
  }

  /**
   * Does it.
   *
   * @return whether all is as it should be, now
   */
  boolean serve(Options options) {
    if (options.has("--all")) {
      return everybody(options);
    }
    var programme = options.value("--programme", PROGRAMME);
    var verdict = reconciliation.check(programme, accountId(options, programme));
    out.println(verdict.text());
    return options.repair() ? repair(verdict, options) : verdict.agrees();
  }

  private boolean everybody(Options options) {
    var pace = new Pace(Integer.parseInt(options.value("--rate", "")), sleep);
    var tell =
        new Everybody.Tell() {
          @Override
          public void differs(Verdict verdict) {
            out.println(verdict.text());
          }

          @Override
          public void reached(String cursor) {
            out.println("reached --from " + cursor);
          }
        };
    var count =
        new Everybody(new Census(table), reconciliation, pace, tell)
            .check(options.value("--programme"), options.value("--from"));
    out.printf("%d accounts, %d differ%n", count.checked(), count.differing());
    return count.differing() == 0;
  }

  private boolean repair(Verdict verdict, Options options) {
    var outcome =
        new Mending(reconciliation)
            .mend(verdict, options.has("--facts-over-balances"), options.value("--by", ""));
    out.println("account " + verdict.accountId() + " " + outcome.words());
    if (outcome != Mending.Outcome.REPAIRED) {
      return outcome == Mending.Outcome.RIGHT;
    }
    var after = reconciliation.check(verdict.programme(), verdict.accountId());
    out.println(after.text());
    return after.agrees();
  }

  private String accountId(Options options, String programme) {
    var account = options.value("--account");
    return account == null ? address(options, programme).accountId() : account;
  }

  /** Nobody is looked up by phone, so the secret that hashes phones is not needed here. */
  private MemberAddress address(Options options, String programme) {
    var member = options.value("--member");
    MemberRef ref =
        member == null ? new MemberRef.Card(options.value("--card", "")) : new MemberRef.Id(member);
    return new Members(table, new Identity("not asked for"))
        .find(programme, ref)
        .orElseThrow(() -> new IllegalArgumentException("there is no such member"));
  }
}
