package org.kopilka.simulation.races;

import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.simulation.till.Answer;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.store.TableItems;
import org.kopilka.store.ledger.History;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;

/** Adds up what was spent, from the lines, and counts what must never be. */
final class Judge {
  private static final int LINES_MAX = 100;

  private final TableItems items;
  private final Journal journal;
  private final History history;
  private long acknowledged;
  private long refused;
  private long spent;
  private long expired;
  private int doubled;
  private int lost;
  private int unfolded;

  Judge(TableItems items) {
    this.items = items;
    journal = new Journal(items, Pause.jittered());
    history = new History(items, Pause.jittered());
  }

  void expectDone(Answer answer) {
    if (!answer.isDone()) {
      throw new AssertionError("not done: " + answer);
    }
  }

  Account account(Shopper her) {
    var member =
        new Members(items, new Identity("unused")).member("veska", her.memberId()).orElseThrow();
    return journal.account("veska", member.accountId()).orElseThrow();
  }

  /** Looks at an account after a round. */
  void look(Shopper her, long given, List<Answer> answers) {
    var account = account(her);
    var lines = history.newestFirst(account, null, LINES_MAX).reversed();
    var folded = Account.blank(account.id(), account.memberId(), account.programme());
    for (var line : lines) {
      folded = Ledger.apply(folded, line.entry());
    }
    unfolded += folded.equals(account) ? 0 : 1;
    points(account, lines, given);
    receipts(lines, answers);
  }

  private void points(Account account, List<Line> lines, long given) {
    var balance = account.balanceAt(account.recordedAt());
    long out = lines.stream().mapToLong(Judge::spent).sum();
    long burnt = lines.stream().mapToLong(Judge::expired).sum();
    spent += out;
    expired += burnt;
    // Those that are past their time and not yet told are in no balance any more.
    long left = LongStream.of(balance.available(), balance.held()).sum();
    boolean tooMany = out + burnt + left > given || left < 0;
    doubled += tooMany || balance.debt() > 0 ? 1 : 0;
  }

  /** An answer means a line, and the same receipt always the same answer. */
  private void receipts(List<Line> lines, List<Answer> answers) {
    var texts = new HashMap<String, String>();
    for (var answer : answers) {
      if (!answer.isDone()) {
        refused++;
        continue;
      }
      acknowledged++;
      var receiptId = answer.json().path("receiptId").asText();
      var before = texts.put(receiptId, answer.text());
      doubled += before != null && !before.equals(answer.text()) ? 1 : 0;
      lost += lines.stream().filter(line -> isPurchase(line, receiptId)).count() == 1 ? 0 : 1;
    }
  }

  private static boolean isPurchase(Line line, String receiptId) {
    return line.entry().event() instanceof Event.PurchaseRecorded purchase
        && purchase.receipt().receiptId().equals(receiptId);
  }

  private static long spent(Line line) {
    return switch (line.entry().event()) {
      case Event.PurchaseRecorded purchase -> purchase.spending().points();
      case Event.PurchaseReturned back -> -back.pointsBack();
      default -> 0;
    };
  }

  private static long expired(Line line) {
    return line.entry().event() instanceof Event.PointsExpired gone ? gone.points() : 0;
  }

  /** Whether nothing was spent, recorded or answered twice, and nothing is missing. */
  boolean isWell() {
    return doubled == 0 && lost == 0 && unfolded == 0;
  }

  @Override
  public String toString() {
    return "acknowledged=%d refused=%d spent=%d expired=%d double=%d lost=%d unfolded=%d"
        .formatted(acknowledged, refused, spent, expired, doubled, lost, unfolded);
  }
}
