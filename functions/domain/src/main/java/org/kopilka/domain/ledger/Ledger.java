package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.Map;
import org.kopilka.domain.ledger.Decision.Accepted;
import org.kopilka.domain.ledger.Decision.Refused;

/**
 * The kernel: {@link #decide} says what a command does to an account, {@link #apply} does it.
 * Nothing else changes a balance. Refusals are values; an exception here is a bug.
 */
public final class Ledger {
  private Ledger() {}

  /**
   * Decides a command as of {@code now}. A clock that ran ahead for the last line does not make
   * time run backwards for this one.
   */
  public static Decision decide(Account account, Command command, Instant now) {
    if (account.merged() != null) {
      return refused(account.merged().refusal(command));
    }
    var at = now.isBefore(account.recordedAt()) ? account.recordedAt() : now;
    return switch (command) {
      case Command.Open open -> Openings.open(open, at);
      case Command.Import in -> Openings.bring(in, at);
      case Command.ConfirmPhone _ -> accepted(noted(account, account.facts().phoneIsConfirmed()));
      case Command.CompleteQuestionnaire _ -> accepted(new Event.QuestionnaireCompleted());
      case Command.LinkCard(var card, var clean) -> accepted(new Event.CardLinked(card, clean));
      case Command.Purchase purchase -> new Purchasing(account, at).decide(purchase);
      case Command.Return goods -> new Returning(account, at).decide(goods);
      case Command.PlaceHold hold -> new Holding(account, at).place(hold);
      case Command.Release release -> new Holding(account, at).release(release);
      case Command.Capture capture -> new Holding(account, at).capture(capture);
      case Command.Adjust adjust -> new Adjusting(account, at).decide(adjust);
      case Command.Mature mature -> new Announcing(account, at).matured();
      case Command.AnnounceLapsed lapsed -> new Announcing(account, at).lapsed();
      case Command.Expire expire -> new Announcing(account, at).expired();
      case Command.GiveNotice notice -> new Announcing(account, at).notice(notice);
      case Command.ReviewTier review -> new Reviewing(account, at).review(review);
      case Command.GrantTier grant -> new Reviewing(account, at).grant(grant);
      case Command.Merge merge -> new Merging(account, at).decide(merge);
      case Command.Unmerge unmerge -> new Unmerging(account, at).decide(unmerge);
    };
  }

  /** Decides a purchase without a member: it is recorded, and moves no points. */
  public static Decision decideAnonymous(Command.Purchase purchase, Instant now) {
    return AnonymousPurchase.decide(purchase, now);
  }

  /** Decides the return of a purchase without a member. */
  public static Decision decideAnonymous(Command.Return goods) {
    return AnonymousPurchase.decide(goods);
  }

  /** The most points that may pay for a purchase: of the available ones, or of the hold named. */
  public static long pointsMax(Account account, Command.Purchase purchase, Instant now) {
    var at = now.isBefore(account.recordedAt()) ? account.recordedAt() : now;
    return new Purchasing(account, at).pointsMax(purchase);
  }

  /**
   * The line that an accepted decision becomes: the account's next, never earlier than its last.
   */
  public static Entry next(Account account, Event event, Instant now) {
    var at = now.isBefore(account.recordedAt()) ? account.recordedAt() : now;
    return new Entry(account.seq() + 1, at, event);
  }

  /**
   * What an account's line means for others: the event of each by its account. They are written
   * with it or not at all.
   */
  public static Map<String, Event> elsewhere(Account account, Entry entry) {
    return switch (entry.event()) {
      case Event.CardsMerged merged -> Merging.elsewhere(account, merged, entry.recordedAt());
      case Event.MergeUndone undone -> Merging.elsewhere(undone);
      default -> Map.of();
    };
  }

  /** The account after a line; lines are applied in the order of their numbers. */
  public static Account apply(Account account, Entry entry) {
    if (entry.seq() != account.seq() + 1) {
      throw new IllegalStateException("line " + entry.seq() + " does not follow " + account.seq());
    }
    return new Applying(account, entry).account();
  }

  private static Event noted(Account account, MemberFacts facts) {
    return new Event.FactsNoted(facts, account.facts());
  }

  static Decision accepted(Event event) {
    return new Accepted(event);
  }

  static Decision refused(Refusal refusal) {
    return new Refused(refusal);
  }
}
