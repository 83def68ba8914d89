package org.kopilka.domain.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Where the points of an account went when its card was given up for another.
 *
 * @param into the account that has them now
 * @param card the number of the card in use since then
 * @param at when
 * @param lots the numbers of waiting lots here, and what they became there
 */
public record Merged(String mergeId, String into, String card, Instant at, Map<Long, Long> lots) {
  public Merged {
    lots = Map.copyOf(lots);
  }

  /**
   * The command as it is to be asked of the other account; empty when the card is asked for what a
   * blocked card may not do.
   */
  public Optional<Command> follow(Command command) {
    return switch (command) {
      case Command.Purchase purchase when purchase.receipt().at().isBefore(at) ->
          Optional.of(purchase);
      case Command.Return goods -> Optional.of(goods.ofLot(lots.getOrDefault(goods.seq(), 0L)));
      case Command.Release _, Command.Capture _ -> Optional.of(command);
      case Command.Purchase _,
          Command.Open _,
          Command.Import _,
          Command.ConfirmPhone _,
          Command.CompleteQuestionnaire _,
          Command.LinkCard _,
          Command.PlaceHold _,
          Command.Adjust _,
          Command.Mature _,
          Command.AnnounceLapsed _,
          Command.Expire _,
          Command.GiveNotice _,
          Command.ReviewTier _,
          Command.GrantTier _,
          Command.Merge _,
          Command.Unmerge _ ->
          Optional.empty();
    };
  }

  /** Why an account whose points are gone does nothing. */
  Refusal refusal(Command command) {
    return switch (command) {
      case Command.Mature _,
          Command.AnnounceLapsed _,
          Command.Expire _,
          Command.GiveNotice _,
          Command.ReviewTier _ ->
          new Refusal.NothingDue();
      case Command.Open _,
          Command.Import _,
          Command.ConfirmPhone _,
          Command.CompleteQuestionnaire _,
          Command.LinkCard _,
          Command.Purchase _,
          Command.Return _,
          Command.PlaceHold _,
          Command.Release _,
          Command.Capture _,
          Command.Adjust _,
          Command.GrantTier _,
          Command.Merge _,
          Command.Unmerge _ ->
          new Refusal.CardMerged(this);
    };
  }
}
