package org.kopilka.wire.ledger;

import java.util.List;
import org.kopilka.domain.ledger.Refusal;
import org.kopilka.wire.problem.Problem;
import org.kopilka.wire.problem.ProblemCode;
import org.kopilka.wire.problem.Problems;
import org.kopilka.wire.text.MaskedCard;

/** The kernel's refusals as problems. */
public final class Refusals {
  private Refusals() {}

  /** What the caller is told. */
  public static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.AtOutOfRange r -> Problem.of(ProblemCode.AT_OUT_OF_RANGE);
      case Refusal.MemberRequired r -> Problem.of(ProblemCode.MEMBER_REQUIRED);
      case Refusal.HoldNotActive r ->
          Problem.of(ProblemCode.HOLD_NOT_ACTIVE).with("holdId", r.holdId());
      case Refusal.CardCannotSpend r ->
          Problems.cardCannotSpend(r.missing().stream().sorted().map(Enum::name).toList());
      case Refusal.PointsOverLimit r -> Problems.pointsOverLimit(r.max());
      case Refusal.TooManyHolds r -> Problem.of(ProblemCode.TOO_MANY_HOLDS);
      case Refusal.ReturnExceedsPurchase r -> Problem.of(ProblemCode.RETURN_EXCEEDS_PURCHASE);
      case Refusal.UnknownTier r -> Problem.of(ProblemCode.TIER_UNKNOWN).with("tier", r.code());
      case Refusal.CardMerged r -> Problems.cardBlocked(MaskedCard.of(r.merged().card()));
      case Refusal.CardGivenUp(var inUse) ->
          Problems.cardBlocked(inUse == null ? null : MaskedCard.of(inUse));
      case Refusal.MainCardNotChosen _ -> Problems.cardCannotSpend(List.of("MAIN_CARD"));
      case Refusal.UndoTooLate r ->
          Problem.of(ProblemCode.UNDO_TOO_LATE).with("until", r.until().toString());
      case Refusal.NothingToUndo r -> Problem.of(ProblemCode.NOTHING_TO_UNDO);
      case Refusal.NothingDue r -> throw new IllegalStateException("asked by jobs only");
    };
  }
}
