package org.kopilka.rounds;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.Chores;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.ledger.Pause;

/** A job that asks the same of every account that its index says is due. */
public final class DueJob implements Job {
  private final String order;
  private final String function;
  private final DueIndex.Job index;
  private final Function<Programmes, List<Command>> commands;
  private final DueIndex due;
  private final Chores chores;

  /**
   * A job.
   *
   * @param order the name of its orders
   * @param commands what an account is asked, until it has nothing left to do
   */
  public DueJob(
      String order,
      String function,
      DueIndex.Job index,
      TableItems table,
      Function<Programmes, List<Command>> commands) {
    this.order = order;
    this.function = function;
    this.index = index;
    this.commands = commands;
    this.due = new DueIndex(table);
    this.chores = new Chores(table, Pause.jittered());
  }

  @Override
  public String order() {
    return order;
  }

  @Override
  public String function() {
    return function;
  }

  @Override
  public boolean waits(Shard shard, Instant until) {
    return due.anythingDue(index, shard.name(), until);
  }

  @Override
  public Round round(Shard shard, Programmes programmes, Instant until, @Nullable String after) {
    return new DueRound(shard, programmes, until, after);
  }

  private final class DueRound implements Round {
    private final Shard shard;
    private final Programmes programmes;
    private final Instant until;
    private @Nullable String position;

    DueRound(Shard shard, Programmes programmes, Instant until, @Nullable String after) {
      this.shard = shard;
      this.programmes = programmes;
      this.until = until;
      this.position = after;
    }

    @Override
    public List<String> next() {
      var page = due.page(index, shard.name(), until, position, PAGE);
      position = page.after();
      return page.accountIds();
    }

    @Override
    public void work(String accountId, Instant now) {
      chores.run(
          index.name(), shard.programme(), accountId, programmes, now, commands.apply(programmes));
    }

    @Override
    public @Nullable String position() {
      return position;
    }
  }
}
