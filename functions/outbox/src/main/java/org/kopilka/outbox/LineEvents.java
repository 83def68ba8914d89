package org.kopilka.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.kopilka.bus.Outgoing;
import org.kopilka.domain.journal.Line;
import org.kopilka.domain.ledger.Event;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.event.EventId;

/** The events that a ledger line is told by: a pure function of the line. */
final class LineEvents {
  private LineEvents() {}

  static List<Outgoing> of(Line line) {
    var numbers = new HashMap<String, Integer>();
    var events = new ArrayList<Outgoing>();
    for (var draft : drafts(line)) {
      var number = numbers.merge(draft.type(), 1, Integer::sum);
      events.add(Outgoing.of(draft.function(), event(line, draft, number)));
    }
    return events;
  }

  private static List<Draft> drafts(Line line) {
    var about = new About(line);
    return switch (line.entry().event()) {
      case Event.AccountOpened e -> MemberEvents.opened(about, e);
      case Event.FactsNoted e -> MemberEvents.noted(about, e);
      case Event.QuestionnaireCompleted _ -> MemberEvents.questionnaire(about);
      case Event.CardLinked e -> CardEvents.linked(about, e);
      case Event.PurchaseRecorded e -> PurchaseEvents.recorded(about, e);
      case Event.PurchaseReturned e -> PurchaseEvents.returned(about, e);
      case Event.PointsHeld e -> PointsEvents.held(about, e);
      case Event.HoldReleased e -> PointsEvents.released(about, e);
      case Event.HoldCaptured e -> PointsEvents.captured(about, e);
      case Event.PointsAdjusted e -> PointsEvents.adjusted(about, e);
      case Event.PointsMatured e -> PointsEvents.matured(about, e);
      case Event.HoldsLapsed e -> PointsEvents.lapsed(about, e);
      case Event.PointsExpired e -> PointsEvents.expired(about, e);
      case Event.ExpiryNoticed e -> PointsEvents.expiring(about, e);
      case Event.TierReviewed e -> TierEvents.reviewed(about, e);
      case Event.TierGranted e -> TierEvents.granted(about, e);
      case Event.CardsMerged e -> CardEvents.merged(about, e);
      case Event.PointsMovedAway e -> CardEvents.blocked(about, e);
      case Event.MergeUndone e -> CardEvents.undone(about, e);
      case Event.PointsMovedBack e -> CardEvents.unblocked(about, e);
    };
  }

  /**
   * Named by the line, the type and its place among those of its type: a type added to a line by a
   * later version does not rename the others when the stream is read again.
   */
  private static BusEvent event(Line line, Draft draft, int number) {
    var id = EventId.of(line.key().pk(), draft.type(), Integer.toString(number));
    var entry = line.entry();
    return BusEvent.of(
        id,
        draft.type(),
        entry.recordedAt(),
        line.correlationId(),
        line.accountId(),
        line.accountId() == null ? null : entry.seq(),
        draft.data());
  }
}
