package org.kopilka.simulation.check;

import static org.kopilka.simulation.check.Invariant.I10_TOLD;
import static org.kopilka.simulation.check.Invariant.I11_LIVENESS;
import static org.kopilka.simulation.check.Invariant.I2_NOTHING_LOST;
import static org.kopilka.simulation.check.Invariant.I3_IDEMPOTENT;
import static org.kopilka.simulation.check.Invariant.I9_TEXTS;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.auditor.Terms;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.programme.Programme;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.simulation.outside.PhoneCalls;
import org.kopilka.simulation.till.Order;
import org.kopilka.simulation.till.Shopper;
import org.kopilka.simulation.till.Wish;
import org.kopilka.store.ledger.DueIndex;

/** What must hold when nothing is under way any more. */
public final class AtRest {
  private final Programme programme;
  private final Terms terms;
  private final Mirror mirror;

  /** Checks of a programme's ledger. */
  public AtRest(Programme programme, Terms terms, Mirror mirror) {
    this.programme = programme;
    this.terms = terms;
    this.mirror = mirror;
  }

  /** One card makes one member, however often and wherever it is asked for. */
  public void members(List<Order> orders) {
    var ids = new HashMap<Shopper, String>();
    for (var order : orders) {
      var answer = order.answer();
      if (answer != null && order.wish() instanceof Wish.Register(var shopper)) {
        var id = answer.memberId();
        var before = ids.putIfAbsent(shopper, id);
        Violation.unless(
            before == null || before.equals(id), I3_IDEMPOTENT, shopper + " is two members");
      }
    }
  }

  /** Every acknowledged request has its line, and every line was asked for. */
  public void ledger(List<Order> orders, Instant now) {
    var byLine = new HashMap<String, Order>();
    for (var order : orders) {
      Requests.keyOf(programme.code(), order.wish(), order.key())
          .ifPresent(key -> byLine.put(key.pk(), order));
    }
    byLine.forEach(
        (pk, order) ->
            Violation.unless(
                order.answer() == null || mirror.line(pk).isPresent(),
                I2_NOTHING_LOST,
                () -> "acknowledged, and not there: " + pk));
    new Audit(programme, terms, byLine, mirror.erasures())
        .of(mirror.lines(), mirror.accounts(), now);
    new CardAudit(mirror.lines(), mirror.erasures()).of(orders);
    new SignInAudit(mirror.lines()).of(orders);
  }

  /** Every line is told, and whoever listens knows the last balance. */
  public void told(Iterable<Telling> said) {
    var latest = new HashMap<String, Telling>();
    var heard = new HashSet<String>();
    for (var telling : said) {
      heard.add(telling.account() + "#" + telling.seq());
      if (telling.available() != null) {
        latest.merge(telling.account(), telling, Telling::later);
      }
    }
    for (var account : mirror.accounts()) {
      for (long seq = 1; seq <= account.seq(); seq++) {
        var place = account.id() + "#" + seq;
        Violation.unless(heard.contains(place), I10_TOLD, () -> "untold: " + place);
      }
      balance(latest.get(account.id()));
    }
  }

  private void balance(@Nullable Telling telling) {
    if (telling == null) {
      return;
    }
    var line =
        mirror.lines().stream()
            .filter(each -> telling.account().equals(each.accountId()))
            .filter(each -> each.entry().seq() == telling.seq())
            .findAny()
            .orElseThrow();
    var balance = line.balance();
    Violation.unless(
        balance != null && Long.valueOf(balance.available()).equals(telling.available()),
        I10_TOLD,
        "told " + telling + ": " + line);
  }

  /** One text for each event and member, and only to who wants it. */
  public void texts(List<PhoneCalls.Text> sent, List<Shopper> shoppers) {
    var messages = new HashSet<String>();
    for (var text : sent) {
      Violation.unless(messages.add(text.message()), I9_TEXTS, () -> "sent twice: " + text);
      Violation.unless(!text.text().contains("poison"), I9_TEXTS, () -> "guessed: " + text);
      for (var shopper : shoppers) {
        var isTheirs = text.to().equals(shopper.phone());
        Violation.unless(
            !isTheirs || shopper.wantsNews() || !"MARKETING".equals(text.purpose()),
            I9_TEXTS,
            () -> "news for who wants none: " + text);
        Violation.unless(
            !text.text().contains(shopper.name()) && !text.text().contains(shopper.card()),
            I9_TEXTS,
            () -> "private: " + text);
      }
    }
  }

  /** Nothing private on the bus. */
  public void discreet(List<String> said, List<Shopper> shoppers) {
    for (var text : said) {
      for (var shopper : shoppers) {
        var phone = shopper.phone();
        Violation.unless(
            !text.contains(shopper.name()) && (phone == null || !text.contains(phone.substring(1))),
            I9_TEXTS,
            () -> "private on the bus: " + text);
      }
    }
  }

  /** The jobs have found all there was to find. */
  public void nothingDue(DueIndex due, Instant now) {
    for (var job : DueIndex.Job.values()) {
      for (int shard = 0; shard < DueIndex.SHARDS; shard++) {
        Violation.unless(
            !due.anythingDue(job, DueIndex.shard(programme.code(), shard), now),
            I11_LIVENESS,
            job + " has something to do in shard " + shard);
      }
    }
  }

  /** No account has anything to tell that the jobs have not told (F15, F16). */
  public void nothingUntold(Programmes programmes, Instant now) {
    var commands =
        List.of(
            new Command.Mature(),
            new Command.AnnounceLapsed(),
            new Command.Expire(),
            new Command.GiveNotice(programmes));
    for (var account : mirror.accounts()) {
      for (var command : commands) {
        Violation.unless(
            Ledger.decide(account, command, now) instanceof Decision.Refused,
            I11_LIVENESS,
            () -> command + " is still to be done for " + account);
      }
    }
  }
}
