package org.kopilka.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.kopilka.auditor.Answer.Refusal;

/** An account and the time, in the programme's zone, at which the next thing is recorded. */
final class Story {
  final Auditor auditor;
  private final Terms terms;
  private Instant now = Instant.EPOCH;

  Story(Terms terms) {
    this.terms = terms;
    auditor = new Auditor(terms);
  }

  /** Local time, as in {@code 2026-01-10T12:00}. */
  Story on(String localTime) {
    now = instant(localTime);
    return this;
  }

  Instant instant(String localTime) {
    return LocalDateTime.parse(localTime).atZone(terms.zone()).toInstant();
  }

  Answer.Purchased buys(String receiptId, Redeem redeem, AuditLine... lines) {
    return (Answer.Purchased) auditor.purchase(receiptId, now, now, List.of(lines), redeem);
  }

  Answer.Purchased buys(String receiptId, AuditLine... lines) {
    return buys(receiptId, new Redeem.None(), lines);
  }

  /** Sold at a local time of the past, recorded now. */
  void sellsOffline(String receiptId, String at, long price) {
    var lines = List.of(AuditLine.of(price, "1"));
    auditor.purchase(receiptId, instant(at), now, lines, new Redeem.None());
  }

  /** A line of exactly these points, all of them paying: nothing is due and nothing earned. */
  Answer.Purchased spends(String receiptId, long points) {
    return buys(receiptId, new Redeem.Points(points), AuditLine.of(points, "1"));
  }

  Answer.Returned returns(String receiptId, ReturnedLine... lines) {
    return (Answer.Returned) auditor.returned(receiptId, now, List.of(lines));
  }

  Answer.Done isGiven(long points) {
    return (Answer.Done) auditor.adjust(points, now);
  }

  Answer.Done holds(String holdId, long points, String until) {
    return (Answer.Done) auditor.hold(holdId, points, instant(until), now);
  }

  void isRefused(Answer answer, Refusal refusal, long max) {
    assertThat(answer).isEqualTo(new Answer.Refused(refusal, max));
  }

  Balance balance() {
    return auditor.balance(now);
  }

  Instant now() {
    return now;
  }

  /** As in {@code 60 until 2026-07-05}, the last local day; pending ones included. */
  void hasLeft(String... lots) {
    assertThat(auditor.lots(now).entrySet().stream().map(this::inWords).toList())
        .containsExactly(lots);
  }

  private String inWords(Map.Entry<Instant, Long> lot) {
    LocalDate expiry = lot.getKey().atZone(terms.zone()).toLocalDate();
    return lot.getValue() + " until " + expiry.minusDays(1);
  }
}
