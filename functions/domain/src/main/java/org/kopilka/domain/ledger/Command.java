package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.money.Limits;
import org.kopilka.domain.programme.Programmes;
import org.kopilka.domain.receipt.Kept;
import org.kopilka.domain.receipt.PricedLine;
import org.kopilka.domain.receipt.ReturnedLine;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

/** What may be asked of an account. */
public sealed interface Command {

  /**
   * Opens the account of a new member.
   *
   * @param source where the member came in
   * @param card the number of the first card
   * @param electronic whether that card was issued now
   */
  record Open(
      MemberFacts facts, String source, String card, boolean electronic, Programmes programmes)
      implements Command {}

  /**
   * Opens the account of a card of an older programme.
   *
   * @param points as many as there were
   * @param livesFrom from when their time to live is counted
   * @param brought all else that it brings; the lot is decided here
   */
  record Import(
      MemberFacts facts,
      String card,
      long points,
      Instant livesFrom,
      Brought brought,
      Programmes programmes)
      implements Command {
    public Import {
      if (points < 0 || points > Limits.POINTS_MAX) {
        throw new IllegalArgumentException("a card brings 0 to 10^12 points: " + points);
      }
    }
  }

  /** Records that the holder has shown the account's phone to be theirs. */
  record ConfirmPhone() implements Command {}

  /** Records that the holder has filled in the questionnaire. */
  record CompleteQuestionnaire() implements Command {}

  /**
   * Records that a card is the member's from now on.
   *
   * @param clean whether it was blocked in somebody's merge, and brings nothing
   */
  record LinkCard(String card, boolean clean) implements Command {}

  /**
   * Records a purchase with what it spends and earns.
   *
   * @param lines at most {@link Limits#LINES_MAX}, together at most {@link Limits#MONEY_MAX}
   * @param waits whether the card is one of several, none of which has been chosen
   */
  record Purchase(
      Receipt receipt, List<PricedLine> lines, Redeem redeem, Programmes programmes, boolean waits)
      implements Command {
    public Purchase {
      lines = List.copyOf(lines);
      if (lines.size() > Limits.LINES_MAX) {
        throw new IllegalArgumentException("a receipt has at most 200 lines");
      }
      if (lines.stream().mapToLong(line -> line.goods().amount()).sum() > Limits.MONEY_MAX) {
        throw new IllegalArgumentException("a receipt costs at most 10^13 minor units");
      }
    }

    /** With a card that nothing has to be chosen for. */
    public Purchase(Receipt receipt, List<PricedLine> lines, Redeem redeem, Programmes programmes) {
      this(receipt, lines, redeem, programmes, false);
    }

    /** The same paid otherwise. */
    public Purchase redeeming(Redeem other) {
      return new Purchase(receipt, lines, other, programmes, waits);
    }

    /** The same with a card that waits for a choice. */
    public Purchase waiting() {
      return new Purchase(receipt, lines, redeem, programmes, true);
    }
  }

  /**
   * Takes goods back.
   *
   * @param seq the line of the purchase in its account's ledger; 0 for an anonymous one
   * @param kept what earlier returns have left of it
   * @param at when the till says it happened; only recorded
   * @param parts what goes back, no line twice
   */
  record Return(
      long seq,
      Event.PurchaseRecorded purchase,
      Kept kept,
      String returnId,
      @Nullable Instant at,
      List<ReturnedLine> parts,
      Programmes programmes)
      implements Command {
    public Return {
      parts = List.copyOf(parts);
    }

    /** The same where the purchase's own lot goes by another number. */
    Return ofLot(long number) {
      return new Return(number, purchase, kept, returnId, at, parts, programmes);
    }
  }

  /** Sets points aside for an order. */
  record PlaceHold(String holdId, long points, Instant until, Programmes programmes)
      implements Command {
    public PlaceHold {
      if (points < 1 || points > Limits.POINTS_MAX) {
        throw new IllegalArgumentException("a hold is of 1 to 10^12 points: " + points);
      }
    }
  }

  /** Frees held points. */
  record Release(String holdId) implements Command {}

  /** Spends held points without a receipt. */
  record Capture(String holdId) implements Command {}

  /**
   * Adds or takes points by hand.
   *
   * @param points above zero to add, below zero to take
   */
  record Adjust(long points, String reason, Programmes programmes) implements Command {
    public Adjust {
      if (points == 0 || points < -Limits.POINTS_MAX || points > Limits.POINTS_MAX) {
        throw new IllegalArgumentException("an adjustment is of 1 to 10^12 points: " + points);
      }
    }
  }

  /** Announces points that became available. */
  record Mature() implements Command {}

  /** Announces holds that ran out. */
  record AnnounceLapsed() implements Command {}

  /** Writes off points whose last day has passed. */
  record Expire() implements Command {}

  /** Announces points about to expire, by the local days of the programme now in force. */
  record GiveNotice(Programmes programmes) implements Command {}

  /** Announces a tier that time or a new rule has changed. */
  record ReviewTier(TierChange.Cause cause, Programmes programmes) implements Command {}

  /** Grants a tier until an instant, whatever the money says; null takes a grant back. */
  record GrantTier(@Nullable TierFloor floor, Programmes programmes) implements Command {}

  /**
   * Moves all that other accounts have to this one: their cards are given up for its card. There
   * may be none, where the cards given up have no points of their own.
   *
   * @param card the number of the card that stays
   */
  record Merge(String mergeId, String card, List<Other> others, Programmes programmes)
      implements Command {
    /** Cards of one phone (requirement 70), the one that stays among them. */
    public static final int CARDS_MAX = 40;

    /** A card that is given up, and its account. */
    public record Other(Account account, String card) {}

    public Merge {
      others = List.copyOf(others);
      if (others.size() >= CARDS_MAX) {
        throw new IllegalArgumentException("at most 39 cards are given up: " + others.size());
      }
    }

    /** The time of the merge: that of no account runs backwards. */
    public Instant at(Instant now) {
      return others.stream()
          .map(other -> other.account().recordedAt())
          .reduce(now, (one, other) -> one.isBefore(other) ? other : one);
    }
  }

  /**
   * Gives back what a merge had moved.
   *
   * @param merged what the merge decided
   * @param mergedAt when
   * @param shares of its shares those whose cards can have them back
   */
  record Unmerge(
      Event.CardsMerged merged, Instant mergedAt, List<Share> shares, Programmes programmes)
      implements Command {
    public Unmerge {
      shares = List.copyOf(shares);
    }
  }
}
