package org.kopilka.accrual;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.card.CardPlace;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.journal.LineKey;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.domain.member.MemberRef;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.member.Members;
import org.kopilka.wire.http.HttpAnswer;
import org.kopilka.wire.http.HttpRequest;
import org.kopilka.wire.ledger.PurchaseJson;
import org.kopilka.wire.ledger.Refusals;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.programme.ProgrammeChoice;

/** Prices baskets as if they were bought now, by the same decision; nothing is written. */
final class Quotes {
  private final Members members;
  private final Journal journal;
  private final ProgrammeChoice programmes;
  private final Clock clock;

  Quotes(Members members, Journal journal, ProgrammeChoice programmes, Clock clock) {
    this.members = members;
    this.journal = journal;
    this.programmes = programmes;
    this.clock = clock;
  }

  HttpAnswer quote(HttpRequest http) {
    var body = PurchaseBody.quote(http.body());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var programme = programmes.of(http.caller(), body.programme(), now);
    var asked = body.command(programme, now);
    var points = body.member() == null ? null : place(asked, body.member());
    var command = points == null ? asked : allowed(points, asked);
    var account = points == null ? null : account(command, points);
    var decision =
        account == null
            ? Ledger.decideAnonymous(command, now)
            : Ledger.decide(account, command, now);
    return switch (decision) {
      case Decision.Refused refused -> HttpAnswer.refused(Refusals.problem(refused.refusal()));
      case Decision.Accepted accepted ->
          answer(
              http,
              command,
              account,
              entry(account, accepted, now),
              account == null || points == null || !points.spends()
                  ? 0
                  : Ledger.pointsMax(account, command, now));
    };
  }

  private CardPlace.Points place(Command.Purchase command, MemberRef member) {
    var place =
        members
            .place(command.programmes().code(), member, command.receipt().at())
            .orElseThrow(Problem.of(ProblemCode.MEMBER_NOT_FOUND)::exception);
    return switch (place) {
      case CardPlace.Points points -> points;
      case CardPlace.Blocked(var inUse) ->
          throw Refusals.problem(new Refusal.CardGivenUp(inUse)).exception();
    };
  }

  private static Command.Purchase allowed(CardPlace.Points points, Command.Purchase command) {
    return points
        .allowed(command)
        .orElseThrow(() -> Refusals.problem(new Refusal.MainCardNotChosen()).exception());
  }

  private Account account(Command.Purchase command, CardPlace.Points points) {
    return journal
        .reached(command.programmes().code(), points.accountId(), command)
        .orElseThrow(Problem.of(ProblemCode.MEMBER_NOT_FOUND)::exception);
  }

  private static Entry entry(@Nullable Account account, Decision.Accepted accepted, Instant now) {
    return account == null
        ? new Entry(0, now, accepted.event())
        : Ledger.next(account, accepted.event(), now);
  }

  private static HttpAnswer answer(
      HttpRequest http,
      Command.Purchase command,
      @Nullable Account account,
      Entry entry,
      long pointsMax) {
    var receiptId = command.receipt().receiptId();
    var json = PurchaseJson.of(line(command, account, entry), http.language());
    json.put("receiptId", receiptId.isEmpty() ? null : receiptId);
    json.put("pointsMax", pointsMax);
    return HttpAnswer.ok(json);
  }

  /** The line that the purchase would become. */
  private static Line line(Command.Purchase command, @Nullable Account account, Entry entry) {
    var key = LineKey.purchase(command.programmes().code(), command.receipt().receiptId());
    return account == null
        ? new Line(key, "", null, null, entry, null, "", null, 0)
        : new Line(
            key,
            "",
            account.id(),
            account.memberId(),
            entry,
            Ledger.apply(account, entry).balanceAt(entry.recordedAt()),
            "",
            null,
            0);
  }
}
