package org.kopilka.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.receipt.Bill;
import org.kopilka.domain.receipt.ReturnedLine;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

/** What was decided: facts, never recomputed. One of them is one ledger line. */
public sealed interface Event {

  /**
   * An account was opened, with its first card.
   *
   * @param brought what the card brings from an older programme; null for a new one
   */
  record AccountOpened(
      MemberFacts facts,
      String tier,
      String source,
      String card,
      boolean electronic,
      @Nullable Brought brought)
      implements Event {
    /** A new one. */
    public AccountOpened(
        MemberFacts facts, String tier, String source, String card, boolean electronic) {
      this(facts, tier, source, card, electronic, null);
    }
  }

  /**
   * More is known of the holder.
   *
   * @param before what was known until then
   */
  record FactsNoted(MemberFacts facts, MemberFacts before) implements Event {
    /** Whether it was by this that the phone became a confirmed one. */
    public boolean confirmsPhone() {
      return facts.phoneConfirmed() && !before.phoneConfirmed();
    }
  }

  /** The holder has filled in the questionnaire. */
  record QuestionnaireCompleted() implements Event {}

  /** A card is the member's from now on. No points move until a main card is chosen. */
  record CardLinked(String card, boolean clean) implements Event {}

  /**
   * A purchase.
   *
   * @param programmeVersion the version it was decided with
   * @param currency of its money
   * @param zone of its local days
   * @param earning null when it earned nothing
   * @param tier before it; null without a member
   * @param tierAfter after it, at its own time; null without a member
   * @param tierChange a rise to tell the member of, if it made one
   * @param day the local day on which its money counts towards the tier
   * @param daysFrom earlier days no longer matter to any tier
   * @param notices what the holder has to do before points can pay
   */
  record PurchaseRecorded(
      Receipt receipt,
      int programmeVersion,
      String currency,
      String zone,
      Bill bill,
      Spending spending,
      @Nullable Earning earning,
      @Nullable String tier,
      @Nullable String tierAfter,
      @Nullable TierChange tierChange,
      LocalDate day,
      LocalDate daysFrom,
      List<DeskNotice> notices)
      implements Event {
    public PurchaseRecorded {
      notices = List.copyOf(notices);
    }
  }

  /**
   * Goods came back.
   *
   * @param parts what was returned
   * @param refund minor units to pay out, {@code withheld} already taken off
   * @param withheld minor units kept back for points that were gone
   * @param keptLess minor units by which the money kept of the purchase sank
   * @param back points given back, in the order they went
   * @param clawed points taken back from lots
   * @param newDebt points owed from now on
   * @param earnedBack all that was clawed back, debt and withheld value included
   * @param recount why it is so much; null without a member
   */
  record PurchaseReturned(
      String receiptId,
      String returnId,
      @Nullable Instant at,
      List<ReturnedLine> parts,
      long refund,
      long withheld,
      long keptLess,
      List<PieceBack> back,
      List<Claw> clawed,
      long newDebt,
      long earnedBack,
      @Nullable Recount recount,
      @Nullable TierChange tierChange,
      LocalDate day)
      implements Event {
    public PurchaseReturned {
      parts = List.copyOf(parts);
      back = List.copyOf(back);
      clawed = List.copyOf(clawed);
    }

    public long pointsBack() {
      return back.stream().mapToLong(PieceBack::points).sum();
    }

    /**
     * Points that had burnt and were given another life: those that live exactly as long as a
     * reopened lot does.
     */
    public long pointsRevived(Instant recordedAt) {
      var until = recordedAt.plus(Returning.REOPENED_DAYS, ChronoUnit.DAYS);
      var from = until.minus(REOPENED_SPREAD);
      return back.stream()
          .filter(each -> each.expiresAt().isAfter(from))
          .filter(each -> !each.expiresAt().isAfter(until.plus(CLOCK_CHANGE)))
          .mapToLong(PieceBack::points)
          .sum();
    }

    /** The day ahead begins some time within it. */
    private static final Duration REOPENED_SPREAD = Duration.ofHours(25);

    /** Days may be an hour longer. */
    private static final Duration CLOCK_CHANGE = Duration.ofHours(1);
  }

  /** Points were set aside. */
  record PointsHeld(Hold hold) implements Event {}

  /** Held points were freed. */
  record HoldReleased(String holdId, List<PieceBack> back) implements Event {
    public HoldReleased {
      back = List.copyOf(back);
    }

    public long points() {
      return back.stream().mapToLong(PieceBack::points).sum();
    }
  }

  /** Held points were spent. */
  record HoldCaptured(String holdId, long points) implements Event {}

  /**
   * Points were added or taken by hand.
   *
   * @param added what came, or null
   * @param taken what went, or empty
   */
  record PointsAdjusted(String reason, @Nullable Earning added, List<Piece> taken)
      implements Event {
    public PointsAdjusted {
      taken = List.copyOf(taken);
    }

    /** Above zero when points came, below when they went. */
    public long points() {
      return added != null ? added.points() : -taken.stream().mapToLong(Piece::points).sum();
    }
  }

  /** Points became available. */
  record PointsMatured(long points) implements Event {}

  /** Holds ran out. */
  record HoldsLapsed(List<LapsedHold> holds) implements Event {
    public HoldsLapsed {
      holds = List.copyOf(holds);
    }
  }

  /** Points were written off. */
  record PointsExpired(List<Piece> lots) implements Event {
    public PointsExpired {
      lots = List.copyOf(lots);
    }

    public long points() {
      return lots.stream().mapToLong(Piece::points).sum();
    }
  }

  /**
   * The member is to be told of points about to expire.
   *
   * @param noticedUntil lots that expire up to here have had their notice
   * @param zone of the local days that the member is told
   */
  record ExpiryNoticed(List<Piece> lots, Instant noticedUntil, String zone) implements Event {
    public ExpiryNoticed {
      lots = List.copyOf(lots);
    }

    /** Points per last local day on which they can be spent, the soonest first. */
    public NavigableMap<LocalDate, Long> pointsByLastDay() {
      var days = new TreeMap<LocalDate, Long>();
      for (var lot : lots) {
        var last = lot.expiresAt().minusMillis(1).atZone(ZoneId.of(zone)).toLocalDate();
        days.merge(last, lot.points(), Math::addExact);
      }
      return days;
    }
  }

  /** A tier changed by time or rule. */
  record TierReviewed(TierChange change) implements Event {}

  /** A tier was granted, or a grant taken back. */
  record TierGranted(@Nullable TierFloor floor, @Nullable TierChange change) implements Event {}

  /**
   * Other cards were given up for this account's card, and their points came here.
   *
   * @param card the number of the card that stays
   * @param floorBefore the tier granted to this account until then
   * @param floor the one that holds from now on
   */
  record CardsMerged(
      String mergeId,
      String card,
      List<Share> shares,
      @Nullable TierFloor floorBefore,
      @Nullable TierFloor floor,
      @Nullable TierChange tierChange)
      implements Event {
    public CardsMerged {
      shares = List.copyOf(shares);
    }
  }

  /** This account's card was given up for another, and its points went there. */
  record PointsMovedAway(Merged merged, Share share) implements Event {}

  /**
   * A merge was undone: what is left of the other cards' points went back to them.
   *
   * @param floor the tier granted to this account from now on
   */
  record MergeUndone(
      String mergeId,
      List<Share> shares,
      @Nullable TierFloor floor,
      @Nullable TierChange tierChange)
      implements Event {
    public MergeUndone {
      shares = List.copyOf(shares);
    }
  }

  /** A merge was undone, and this account's points came back. */
  record PointsMovedBack(String mergeId, Share share) implements Event {}
}
