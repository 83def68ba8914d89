package org.kopilka.dayx;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.dayx.DayX;
import org.kopilka.domain.dayx.Stage;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.migration.Audience;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.rounds.Job;
import org.kopilka.rounds.Round;
import org.kopilka.rounds.Shard;
import org.kopilka.rounds.Walk;
import org.kopilka.store.TableItems;
import org.kopilka.store.dayx.Addressees;
import org.kopilka.store.dayx.DayXs;
import org.kopilka.store.dayx.KeptDayX;
import org.kopilka.store.ledger.DueIndex;
import org.kopilka.store.ledger.History;
import org.kopilka.store.programme.ShardsWalked;

/** Goes through every account once day X has come, and enters whose holder is to be told. */
final class ChooseJob implements Job {
  static final String ORDER = "GoOnWithDayX";
  static final String FUNCTION = "dayx";

  private final TableItems table;
  private final DayXs days;
  private final Addressees addressees;
  private final Holders holders;
  private final History history;
  private final ShardsWalked walked;

  ChooseJob(TableItems table, DayXs days, Addressees addressees, Holders holders, History history) {
    this.table = table;
    this.days = days;
    this.addressees = addressees;
    this.holders = holders;
    this.history = history;
    this.walked = ShardsWalked.forDayX(table);
  }

  @Override
  public String order() {
    return ORDER;
  }

  @Override
  public String function() {
    return FUNCTION;
  }

  @Override
  public boolean waits(Shard shard, Instant until) {
    var day = choosing(shard.programme());
    return day != null && !isWalked(day, shard.number());
  }

  /** Whether everybody has been found. */
  boolean isThrough(DayX day) {
    for (int number = 0; number < DueIndex.SHARDS; number++) {
      if (!isWalked(day, number)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWalked(DayX day, int shard) {
    return walked.version(day.programme(), shard).filter(v -> v == day.version()).isPresent();
  }

  private @Nullable DayX choosing(String programme) {
    return days.get(programme)
        .map(KeptDayX::dayX)
        .filter(day -> day.stage() == Stage.CHOOSING)
        .orElse(null);
  }

  @Override
  public Round round(Shard shard, Programmes programmes, Instant until, @Nullable String after) {
    var day = choosing(shard.programme());
    if (day == null) {
      return new Nobody();
    }
    var rules = programmes.at(day.at());
    var audience = Audience.of(day.at(), rules.zone());
    return new Walk(
        table,
        walked,
        shard,
        day.version(),
        after,
        (account, _) -> see(day, rules, audience, account));
  }

  /** What moved is judged as of day X itself, whenever the walk gets there. */
  private void see(DayX day, Programme rules, Audience audience, String accountId) {
    holders
        .account(day.programme(), accountId)
        .filter(account -> account.merged() == null || account.recordedAt().isAfter(day.at()))
        .flatMap(account -> history.asOf(account, day.at()))
        .filter(account -> audience.hasMoved(account.usage().movedAt()))
        .ifPresent(account -> choose(day, rules, account));
  }

  private void choose(DayX day, Programme rules, Account account) {
    holders
        .member(day.programme(), account.memberId())
        .filter(member -> holders.isToAct(member, rules))
        .filter(holders::isReached)
        .ifPresent(member -> addressees.enter(day, member.memberId()));
  }
}
