package org.kopilka.store.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kopilka.domain.journal.Commit;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Due;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.domain.ledger.Share;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.TableItems;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes what changes several accounts at once: a line and the account of each, all in one
 * transaction or none. Whoever loses the race reads and decides again.
 */
public final class Merges {
  /** A card to be given up. */
  public record Giving(String accountId, String card) {}

  private final TableItems table;

  public Merges(TableItems table) {
    this.table = table;
  }

  /** The line of a merge in the main account's ledger. */
  public Optional<Line> line(String programme, String mergeId) {
    return table.get(LineKey.merge(programme, mergeId).pk(), Lines.SORT_KEY).map(Lines::line);
  }

  /**
   * Tries once to make cards one; empty when a race was lost.
   *
   * @param request under {@link LineKey#merge}
   * @param mainId the account whose card stays
   * @param card that card's number
   * @param beside what else is written with it or not at all
   */
  public Optional<Commit> once(
      Request request,
      String mergeId,
      String mainId,
      String card,
      List<Giving> others,
      Programmes programmes,
      Instant now,
      Beside beside) {
    var programme = request.key().programme();
    var rows = new HashMap<String, AccountRow>();
    var giving = new ArrayList<Command.Merge.Other>();
    for (var other : others) {
      var row = read(programme, other.accountId());
      rows.put(other.accountId(), row);
      giving.add(new Command.Merge.Other(row.account(), other.card()));
    }
    var command = new Command.Merge(mergeId, card, giving, programmes);
    var at = command.at(now);
    return attempt(request, read(programme, mainId), rows, command, programmes, at, beside);
  }

  /**
   * Tries once to undo a merge, for those of its cards that are still given up by it; empty when a
   * race was lost.
   *
   * @param merge the line that {@link #line} found
   * @param cards the accounts whose cards are nobody else's by now
   * @param beside what else is written with it or not at all
   */
  public Optional<Commit> undoOnce(
      Request request,
      Line merge,
      List<String> cards,
      Programmes programmes,
      Instant now,
      Beside beside) {
    if (!(merge.entry().event() instanceof Event.CardsMerged merged)) {
      throw new IllegalStateException(merge.key().pk() + " is no merge");
    }
    var rows = givenUp(request.key().programme(), merged, cards);
    var shares =
        merged.shares().stream().filter(share -> rows.containsKey(share.account())).toList();
    var main = read(request.key().programme(), String.valueOf(merge.accountId()));
    var command = new Command.Unmerge(merged, merge.entry().recordedAt(), shares, programmes);
    return attempt(request, main, rows, command, programmes, now, beside);
  }

  /** The accounts whose points went by this merge and are not back. */
  private Map<String, AccountRow> givenUp(
      String programme, Event.CardsMerged merged, List<String> cards) {
    var rows = new HashMap<String, AccountRow>();
    for (var account : merged.shares().stream().map(Share::account).toList()) {
      var row = read(programme, account);
      var gone = row.account().merged();
      if (gone != null && gone.mergeId().equals(merged.mergeId()) && cards.contains(account)) {
        rows.put(account, row);
      }
    }
    return rows;
  }

  private AccountRow read(String programme, String accountId) {
    return AccountRow.read(table, programme, accountId)
        .orElseThrow(() -> new IllegalStateException("no account " + accountId));
  }

  private Optional<Commit> attempt(
      Request request,
      AccountRow main,
      Map<String, AccountRow> others,
      Command command,
      Programmes programmes,
      Instant now,
      Beside beside) {
    return switch (Ledger.decide(main.account(), command, now)) {
      case Decision.Refused(Refusal refusal) -> Optional.of(refused(request, refusal));
      case Decision.Accepted(Event event) -> {
        var entry = Ledger.next(main.account(), event, now);
        var step = step(main, entry, programmes);
        var line = Journal.line(request, step.after().account(), entry);
        var transaction = new Transaction(table, line, step.after().account()).and(step.write());
        for (var other : Ledger.elsewhere(main.account(), entry).entrySet()) {
          var row = Objects.requireNonNull(others.get(other.getKey()));
          add(transaction, request, row, other.getValue(), programmes, entry.recordedAt());
        }
        beside.of(entry).forEach(transaction::and);
        yield Journal.settled(request, transaction.write(), line, step.after().account());
      }
    };
  }

  /** A refusal, unless the same request has been made meanwhile: its answer comes first. */
  public Commit refused(Request request, Refusal refusal) {
    return table
        .get(request.key().pk(), Lines.SORT_KEY)
        .map(item -> Journal.same(request, Lines.line(item)))
        .orElseGet(() -> new Commit.Refused(refusal));
  }

  /** An account's next step: what it will be, and the write that makes it so. */
  private record Step(AccountRow after, TransactWriteItem write) {}

  private Step step(AccountRow row, Entry entry, Programmes programmes) {
    var after = Ledger.apply(row.account(), entry);
    var written = row.then(after, row.due().exactly(Due.of(after, programmes)));
    return new Step(written, written.replacing(row, table.name()));
  }

  /** Another account's line and the account after it. */
  private void add(
      Transaction transaction,
      Request request,
      AccountRow row,
      Event event,
      Programmes programmes,
      Instant now) {
    var entry = Ledger.next(row.account(), event, now);
    var step = step(row, entry, programmes);
    var key = LineKey.elsewhere(request.key(), row.account().id());
    var after = step.after().account();
    transaction
        .line(Journal.line(key, "", request.correlationId(), after, entry), after)
        .and(step.write());
  }
}
