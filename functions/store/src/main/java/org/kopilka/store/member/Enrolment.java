package org.kopilka.store.member;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kopilka.domain.journal.Request;
import org.kopilka.domain.ledger.Account;
import org.kopilka.domain.ledger.Command;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Entry;
import org.kopilka.domain.ledger.Ledger;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.store.ledger.Pause;

/** Draws ids for newcomers, lets the kernel open their accounts, and registers them. */
public final class Enrolment {
  /** How often it is tried: each try draws new ids, and a new number for an electronic card. */
  private static final int ATTEMPTS_MAX = 5;

  private final Registration registration;
  private final Dice dice;
  private final Pause pause;

  public Enrolment(Registration registration, Dice dice, Pause pause) {
    this.registration = registration;
    this.dice = dice;
    this.pause = pause;
  }

  /** Registers a newcomer, once however often it is asked by the same request. */
  public Registration.Result enrol(
      Request request, Newcomer newcomer, Programmes programmes, Instant now) {
    return pause
        .attempts(
            ATTEMPTS_MAX,
            () ->
                Optional.of(attempt(request, newcomer, programmes, now))
                    .filter(result -> isFinal(result, newcomer)))
        .orElseGet(Registration.Result.Busy::new);
  }

  private static boolean isFinal(Registration.Result result, Newcomer newcomer) {
    return switch (result) {
      case Registration.Result.Registered _,
          Registration.Result.Known _,
          Registration.Result.PhoneTaken _ ->
          true;
      // Of a number drawn by us nobody need hear: the next one will be free.
      case Registration.Result.CardTaken _ -> newcomer.card() != null;
      case Registration.Result.Busy _ -> false;
    };
  }

  private Registration.Result attempt(
      Request request, Newcomer newcomer, Programmes programmes, Instant now) {
    var electronic = newcomer.card() == null;
    var number = newcomer.card() == null ? dice.card() : newcomer.card();
    var card = new Member.Card(number, now, electronic);
    var source = newcomer.source();
    var member = new Member(dice.id(), dice.id(), programmes.code(), source, now, List.of(card));
    var open = new Command.Open(newcomer.facts(), source, number, electronic, programmes);
    var blank = Account.blank(member.accountId(), member.memberId(), member.programme());
    var first = first(blank, open, now);
    return registration.register(
        request, member, newcomer.profile(), Ledger.apply(blank, first), first, programmes);
  }

  private static Entry first(Account blank, Command.Open open, Instant now) {
    return switch (Ledger.decide(blank, open, now)) {
      case Decision.Accepted accepted -> Ledger.next(blank, accepted.event(), now);
      case Decision.Refused refused ->
          throw new IllegalStateException("an opening is never refused: " + refused.refusal());
    };
  }
}
