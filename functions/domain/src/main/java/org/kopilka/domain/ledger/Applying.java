package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kopilka.domain.tier.SpendDays;
import org.kopilka.domain.tier.TierChange;
import org.kopilka.domain.tier.TierFloor;

/** Applies one line to an account: first what time did until then, then what was decided. */
final class Applying {
  private final Account account;
  private final Entry entry;
  private final Purse purse;
  private SpendDays spend;
  private String tier;
  private @Nullable TierFloor floor;
  private MemberFacts facts;
  private Instant noticedUntil;
  private Usage usage;
  private @Nullable Merged merged;

  Applying(Account account, Entry entry) {
    this.account = account;
    this.entry = entry;
    this.purse = new Purse(account);
    this.spend = account.spend();
    this.tier = account.tier();
    this.floor = account.floor();
    this.facts = account.facts();
    this.noticedUntil = account.unannounced().noticedUntil();
    this.usage = account.usage();
    this.merged = account.merged();
  }

  Account account() {
    purse.settle(entry.recordedAt());
    apply(entry.event());
    if (Movements.moves(entry.event())) {
      usage = usage.movedAt(entry.recordedAt());
    }
    return new Account(
        account.id(),
        account.memberId(),
        account.programme(),
        entry.seq(),
        entry.recordedAt(),
        purse.ready,
        purse.pending,
        purse.holds,
        purse.debt,
        spend,
        tier,
        floor,
        facts,
        new Unannounced(purse.matured, purse.lapsed, noticedUntil),
        usage,
        merged);
  }

  private void apply(Event event) {
    switch (event) {
      case Event.AccountOpened opened -> opened(opened);
      case Event.FactsNoted noted -> noted(noted.facts());
      case Event.QuestionnaireCompleted _ -> facts = facts.questionnaireIsComplete();
      case Event.CardLinked _ -> {}
      case Event.PurchaseRecorded purchase -> purchase(purchase);
      case Event.PurchaseReturned returned -> returned(returned);
      case Event.PointsHeld held -> held(held.hold());
      case Event.HoldReleased released -> freed(released.holdId(), released.back());
      case Event.HoldCaptured captured -> freed(captured.holdId(), List.of());
      case Event.PointsAdjusted adjusted -> adjusted(adjusted);
      case Event.PointsMatured matured -> purse.matured -= matured.points();
      case Event.HoldsLapsed lapsed -> purse.lapsed.removeAll(lapsed.holds());
      case Event.PointsExpired expired -> expired.lots().forEach(purse::takeReady);
      case Event.ExpiryNoticed noticed -> noticedUntil = noticed.noticedUntil();
      case Event.TierReviewed reviewed -> tier = reviewed.change().to();
      case Event.TierGranted granted -> granted(granted);
      case Event.CardsMerged cards -> merged(cards);
      case Event.PointsMovedAway away -> movedAway(away);
      case Event.MergeUndone undone -> undone(undone);
      case Event.PointsMovedBack back -> movedBack(back.share());
    }
  }

  private void opened(Event.AccountOpened opened) {
    facts = opened.facts();
    tier = opened.tier();
    if (opened.brought() != null) {
      brought(opened.brought());
    }
  }

  private void brought(Brought brought) {
    usage = new Usage(brought.variant(), brought.movedAt(), brought.reachable());
    floor = brought.floor();
    if (brought.points() != null) {
      earned(brought.points());
    }
  }

  private void noted(MemberFacts known) {
    facts = known;
    usage = usage.knowing(known);
  }

  private void purchase(Event.PurchaseRecorded purchase) {
    var spending = purchase.spending();
    if (spending.holdId() == null) {
      spending.taken().forEach(purse::takeReady);
    } else {
      freed(spending.holdId(), spending.freed());
    }
    if (purchase.earning() != null) {
      earned(purchase.earning());
    }
    spend = spend.plus(purchase.day(), purchase.bill().due()).from(purchase.daysFrom());
    told(purchase.tierChange());
  }

  private void earned(Earning earning) {
    purse.debt -= earning.debtPaid();
    if (!earning.availableAt().isAfter(entry.recordedAt())) {
      purse.put(earning.expiresAt(), earning.lot());
    } else if (earning.lot() > 0) {
      purse.putPending(
          new PendingLot(entry.seq(), earning.availableAt(), earning.expiresAt(), earning.lot()));
    }
  }

  private void returned(Event.PurchaseReturned returned) {
    returned.back().forEach(purse::restore);
    returned.clawed().forEach(this::claw);
    purse.debt = Math.addExact(purse.debt, returned.newDebt());
    spend = spend.plus(returned.day(), -returned.keptLess());
    told(returned.tierChange());
  }

  private void claw(Claw claw) {
    if (claw.pendingLot() == 0) {
      purse.takeReady(new Piece(claw.expiresAt(), claw.points()));
    } else {
      purse.takePending(claw.pendingLot(), claw.points());
    }
  }

  private void held(Hold hold) {
    hold.pieces().forEach(purse::takeReady);
    purse.holds.add(hold);
  }

  private void freed(String holdId, List<PieceBack> back) {
    purse.holds.removeIf(hold -> hold.id().equals(holdId));
    back.forEach(purse::restore);
  }

  private void adjusted(Event.PointsAdjusted adjusted) {
    adjusted.taken().forEach(purse::takeReady);
    if (adjusted.added() != null) {
      earned(adjusted.added());
    }
  }

  private void granted(Event.TierGranted granted) {
    floor = granted.floor();
    told(granted.change());
  }

  private void merged(Event.CardsMerged cards) {
    cards.shares().forEach(this::joined);
    floor = cards.floor();
    told(cards.tierChange());
  }

  /** What an account brings is here from now on; its earliest notice is the one that counts. */
  private void joined(Share share) {
    share.ready().forEach(piece -> purse.put(piece.expiresAt(), piece.points()));
    share.pending().forEach(lot -> purse.putPending(lot.there()));
    purse.holds.addAll(share.holds());
    purse.lapsed.addAll(share.lapsed());
    purse.matured += share.matured();
    purse.debt = Math.addExact(purse.debt, share.debt());
    spend = spend.plus(share.spend());
    noticedUntil =
        noticedUntil.isBefore(share.noticedUntil()) ? noticedUntil : share.noticedUntil();
  }

  private void movedAway(Event.PointsMovedAway away) {
    purse.empty();
    spend = SpendDays.NONE;
    floor = null;
    merged = away.merged();
  }

  private void undone(Event.MergeUndone undone) {
    undone.shares().forEach(this::parted);
    floor = undone.floor();
    told(undone.tierChange());
  }

  private void parted(Share share) {
    share.ready().forEach(purse::takeReady);
    share.pending().forEach(lot -> purse.takePending(lot.from(), lot.points()));
    purse.holds.removeAll(share.holds());
    purse.debt -= share.debt();
    spend = spend.minus(share.spend());
  }

  private void movedBack(Share share) {
    joined(share);
    floor = share.floor();
    noticedUntil = share.noticedUntil();
    merged = null;
  }

  private void told(@Nullable TierChange change) {
    if (change != null) {
      tier = change.to();
    }
  }
}
