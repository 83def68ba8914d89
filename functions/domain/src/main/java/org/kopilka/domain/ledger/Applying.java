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

  Applying(Account account, Entry entry) {
    this.account = account;
    this.entry = entry;
    this.purse = new Purse(account);
    this.spend = account.spend();
    this.tier = account.tier();
    this.floor = account.floor();
    this.facts = account.facts();
    this.noticedUntil = account.unannounced().noticedUntil();
  }

  Account account() {
    purse.settle(entry.recordedAt());
    apply(entry.event());
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
        new Unannounced(purse.matured, purse.lapsed, noticedUntil));
  }

  private void apply(Event event) {
    switch (event) {
      case Event.AccountOpened opened -> opened(opened);
      case Event.FactsNoted noted -> facts = noted.facts();
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
    }
  }

  private void opened(Event.AccountOpened opened) {
    facts = opened.facts();
    tier = opened.tier();
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

  private void told(@Nullable TierChange change) {
    if (change != null) {
      tier = change.to();
    }
  }
}
