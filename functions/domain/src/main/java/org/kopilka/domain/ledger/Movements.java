package org.kopilka.domain.ledger;

/** Which lines move points by somebody's doing, and not by time (requirement 101). */
final class Movements {
  private Movements() {}

  static boolean moves(Event event) {
    return switch (event) {
      case Event.PurchaseRecorded purchase ->
          purchase.earning() != null || purchase.bill().redeemed() > 0;
      case Event.PurchaseReturned returned -> returned.pointsBack() + returned.earnedBack() > 0;
      case Event.PointsHeld _,
          Event.HoldReleased _,
          Event.HoldCaptured _,
          Event.PointsAdjusted _,
          Event.CardsMerged _,
          Event.PointsMovedAway _,
          Event.MergeUndone _,
          Event.PointsMovedBack _ ->
          true;
      case Event.AccountOpened _,
          Event.FactsNoted _,
          Event.QuestionnaireCompleted _,
          Event.CardLinked _,
          Event.PointsMatured _,
          Event.HoldsLapsed _,
          Event.PointsExpired _,
          Event.ExpiryNoticed _,
          Event.TierReviewed _,
          Event.TierGranted _ ->
          false;
    };
  }
}
