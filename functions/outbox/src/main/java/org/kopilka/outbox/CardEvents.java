package org.kopilka.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.kopilka.domain.ledger.Event;
import org.kopilka.domain.ledger.Share;
import org.kopilka.wire.text.MaskedCard;

/** Events of cards that became one, and of cards that are their own again. */
final class CardEvents {
  private static final String FUNCTION = "cards";

  private CardEvents() {}

  static List<Draft> linked(About about, Event.CardLinked linked) {
    var data = about.data().put("cardEnding", MaskedCard.ending(linked.card()));
    return List.of(new Draft(FUNCTION, "CardLinked", data.put("clean", linked.clean())));
  }

  static List<Draft> merged(About about, Event.CardsMerged merged) {
    var data = moved(about, merged.mergeId(), merged.shares());
    data.put("cardEnding", MaskedCard.ending(merged.card()));
    var change = merged.tierChange();
    if (change != null) {
      data.putObject("tierChange").put("from", change.from()).put("to", change.to());
    }
    var events = new ArrayList<Draft>();
    events.add(new Draft(FUNCTION, "CardsMerged", about.withBalance(data)));
    events.addAll(TierEvents.changed(about, FUNCTION, change, "CardsMerged"));
    return events;
  }

  static List<Draft> blocked(About about, Event.PointsMovedAway away) {
    var data = about.data().put("mergeId", away.merged().mergeId());
    data.put("cardEnding", MaskedCard.ending(away.share().card()));
    data.put("cardInUseEnding", MaskedCard.ending(away.merged().card()));
    return List.of(new Draft(FUNCTION, "CardBlocked", data));
  }

  static List<Draft> undone(About about, Event.MergeUndone undone) {
    var events = new ArrayList<Draft>();
    var data = moved(about, undone.mergeId(), undone.shares());
    events.add(new Draft(FUNCTION, "MergeUndone", about.withBalance(data)));
    events.addAll(TierEvents.changed(about, FUNCTION, undone.tierChange(), null));
    return events;
  }

  static List<Draft> unblocked(About about, Event.PointsMovedBack back) {
    var data = about.data().put("mergeId", back.mergeId());
    data.put("cardEnding", MaskedCard.ending(back.share().card()));
    return List.of(new Draft(FUNCTION, "CardUnblocked", about.withBalance(data)));
  }

  private static ObjectNode moved(About about, String mergeId, List<Share> shares) {
    var points = shares.stream().mapToLong(Share::points).sum();
    return about.data().put("mergeId", mergeId).put("cards", shares.size()).put("points", points);
  }
}
