package org.kopilka.domain.walk;

import org.kopilka.auditor.Answer;
import org.kopilka.domain.ledger.Decision;
import org.kopilka.domain.ledger.Refusal;

/** Refusals of both sides in words that can be compared. */
final class Refusals {
  private Refusals() {}

  static String of(Answer answer) {
    return answer instanceof Answer.Refused refused
        ? refused.refusal() + " " + refused.max()
        : "accepted";
  }

  static String of(Decision decision) {
    if (!(decision instanceof Decision.Refused refused)) {
      return "accepted";
    }
    return switch (refused.refusal()) {
      case Refusal.PointsOverLimit over -> Answer.Refusal.POINTS_OVER_LIMIT + " " + over.max();
      case Refusal.ReturnExceedsPurchase exceeds -> Answer.Refusal.RETURN_EXCEEDS_PURCHASE + " 0";
      case Refusal.HoldNotActive hold -> Answer.Refusal.HOLD_NOT_ACTIVE + " 0";
      case Refusal.AtOutOfRange range -> range.toString();
      case Refusal.MemberRequired member -> member.toString();
      case Refusal.CardCannotSpend card -> card.toString();
      case Refusal.TooManyHolds holds -> holds.toString();
      case Refusal.UnknownTier tier -> tier.toString();
      case Refusal.NothingDue nothing -> nothing.toString();
      case Refusal.CardMerged merged -> merged.toString();
      case Refusal.CardGivenUp given -> given.toString();
      case Refusal.MainCardNotChosen none -> none.toString();
      case Refusal.UndoTooLate late -> late.toString();
      case Refusal.NothingToUndo nothing -> nothing.toString();
    };
  }
}
